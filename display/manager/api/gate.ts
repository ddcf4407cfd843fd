/**
 * Where requests wait while nobody is signed in: a session that ran out asks for the password over the page that is
 * open, and what was to be saved is saved afterwards.
 */
type Listener = () => void;

class Gate {
  private closed: { promise: Promise<void>; resolve: () => void } | undefined;
  private readonly listeners = new Set<Listener>();

  /** Closes the gate; resolves when it is open again. */
  wait(): Promise<void> {
    if (!this.closed) {
      let resolve = () => {};
      const promise = new Promise<void>((opened) => {
        resolve = opened;
      });
      this.closed = { promise, resolve };
      for (const listener of this.listeners) listener();
    }
    return this.closed.promise;
  }

  open(): void {
    this.closed?.resolve();
    this.closed = undefined;
  }

  /** Calls `listener` whenever the gate closes. Returns the stop. */
  onClose(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The page has one. */
export const gate = new Gate();
