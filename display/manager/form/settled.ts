/** Keeps what is drawn as it is while the pointer is down: a button that moves under it would lose the click. */
import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { isPressed, onceReleased } from './pressed.ts';

class Settled extends AsyncDirective {
  private latest: unknown;
  private isDrawn = false;
  private stop: (() => void) | undefined;

  override render(shown: unknown): unknown {
    this.latest = shown;
    // What is drawn for the first time comes with all that is around it.
    if (!this.isDrawn || !isPressed()) {
      this.isDrawn = true;
      this.stop?.();
      this.stop = undefined;
      return shown;
    }
    this.stop ??= onceReleased(() => {
      this.stop = undefined;
      this.setValue(this.latest);
    });
    return noChange;
  }

  protected override disconnected(): void {
    this.stop?.();
    this.stop = undefined;
  }

  protected override reconnected(): void {
    this.setValue(this.latest);
  }
}

/** What comes and goes beside a field, such as its faults: it changes only when nothing is pressed. */
export const settled = directive(Settled);
