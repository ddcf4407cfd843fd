import { LitElement } from 'lit';

/** Told on the page when an element could not paint itself; `detail` says which and why. */
export type FaultEvent = CustomEvent<string>;

/**
 * Base of the wall's elements. An element whose render throws keeps what it painted last and says so with an
 * `hb-fault` event; the rest of the wall goes on.
 */
export class HbElement extends LitElement {
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.tell(this.localName, error);
    }
  }

  /** What `decide` gives; undefined if it throws, which is told of: the rest of the element goes on without that part. */
  protected attempt<T>(part: string, decide: () => T): T | undefined {
    try {
      return decide();
    } catch (error) {
      this.tell(`${this.localName}, ${part}`, error);
      return undefined;
    }
  }

  private tell(where: string, error: unknown): void {
    const detail = `${where}: ${error instanceof Error ? error.message : String(error)}`;
    console.error(detail, error);
    this.dispatchEvent(new CustomEvent<string>('hb-fault', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'hb-fault': FaultEvent;
  }
}
