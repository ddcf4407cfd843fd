/** Wakes one waiter early. */
export interface Bell {
  /** Wakes who waits; with nobody waiting, the next wait ends at once. */
  ring(): void;
  /** Resolves after `ms`, or when the bell is rung. */
  wait(ms: number): Promise<void>;
}

export function newBell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      rung = false;
    },
  };
}
