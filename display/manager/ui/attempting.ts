/** An element that asks for things that can fail, and says why where they did. */
import type { PropertyDeclarations } from 'lit';
import { errorWords } from '../api/problem.ts';
import { LocalElement } from '../locale.ts';

export class AttemptingElement extends LocalElement {
  static override properties: PropertyDeclarations = {
    busy: { state: true },
    problem: { state: true },
  };

  /** Something is under way. */
  declare protected busy: boolean;
  /** Why the last attempt failed. */
  declare protected problem: string | undefined;

  constructor() {
    super();
    this.busy = false;
  }

  /** Does it; where it rejects, its reason becomes the problem. */
  protected async attempt(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await act();
    } catch (error) {
      this.problem = errorWords(error);
    }
    this.busy = false;
  }
}
