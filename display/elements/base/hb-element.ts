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
      const detail = `${this.localName}: ${error instanceof Error ? error.message : String(error)}`;
      console.error(detail, error);
      this.dispatchEvent(new CustomEvent<string>('hb-fault', { detail, bubbles: true, composed: true }));
    }
  }
}

declare global {
  interface HTMLElementEventMap {
    'hb-fault': FaultEvent;
  }
}
