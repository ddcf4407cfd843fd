/** What will happen in a simulation, in the order of time; at the same instant, in the order it was put down. */
export interface Agenda {
  /** Puts down what happens at an instant, epoch ms. Not before what happens now. */
  add(at: number, happen: (at: number) => void): void;
  /** Lets everything happen up to and with an instant, including what is put down meanwhile. */
  runUntil(at: number): void;
}

export function createAgenda(): Agenda {
  /** The latest first, so that the next is popped off the end. */
  const entries: { at: number; happen: (at: number) => void }[] = [];
  return {
    add(at, happen) {
      const entry = { at: Math.round(at), happen };
      let low = 0;
      let high = entries.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const other = entries[middle];
        if (other && other.at > entry.at) low = middle + 1;
        else high = middle;
      }
      entries.splice(low, 0, entry);
    },
    runUntil(at) {
      for (let next = entries.at(-1); next && next.at <= at; next = entries.at(-1)) {
        entries.pop();
        next.happen(next.at);
      }
    },
  };
}
