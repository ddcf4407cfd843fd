/** State outside of elements: they show it, and are told when it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Store {
  private readonly listeners = new Set<() => void>();

  /** Calls `listener` after each change. Returns the stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Renders its element anew when a store changes, also one that the element is given later. */
export class Watching implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly storeOf: () => Store | undefined;
  private store: Store | undefined;
  private stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, storeOf: () => Store | undefined) {
    this.host = host;
    this.storeOf = storeOf;
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
  }

  hostUpdate(): void {
    this.follow();
  }

  hostDisconnected(): void {
    this.stop?.();
    this.store = this.stop = undefined;
  }

  private follow(): void {
    const store = this.storeOf();
    if (store === this.store) return;
    this.stop?.();
    this.store = store;
    this.stop = store?.onChange(() => this.host.requestUpdate());
  }
}
