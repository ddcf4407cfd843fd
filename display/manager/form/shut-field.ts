/** Dates on which a place is shut: written as people write them, kept in the notation of opening hours. */
import { msg, str } from '@lit/localize';
import { html, type PropertyValues } from 'lit';
import { LocalElement, locale } from '../locale.ts';
import { fieldText } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';
import { hintOf } from './context.ts';
import { formStyles } from './form.styles.ts';
import { datesInChinese, readShutDates } from './shut-dates.ts';

export class HallboardShutField extends LocalElement {
  static override styles = [pageStyles, formStyles];
  static override properties = {
    dates: { attribute: false, hasChanged: (now: unknown, then: unknown) => String(now) !== String(then) },
    kept: { state: true },
  };

  /** In the notation: `2027 Feb 06-08`. */
  declare dates: readonly string[];
  /** What was written and could not be understood: it stays until it can be. */
  declare private kept: { text: string; unread: readonly string[] } | undefined;

  constructor() {
    super();
    this.dates = [];
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('dates')) this.kept = undefined;
  }

  override render() {
    const { kept } = this;
    const unread = kept?.unread.map((part) => msg(str`“${part}”看不懂，还没有记下。请像例子那样写`)) ?? [];
    const help = msg('如 2027年2月6日到8日，2027-10-01；不写年份就是每年。多个日期用逗号隔开');
    return html`<wa-input
      name="shut"
      label=${msg('停业日期')}
      autocomplete="off"
      ?data-faulty=${unread.length > 0}
      .value=${kept?.text ?? this.words()}
      @change=${this.change}
      >${hintOf(unread, help)}</wa-input
    >`;
  }

  private words(): string {
    return locale() === 'en' ? this.dates.join(', ') : this.dates.map(datesInChinese).join('，');
  }

  private change = (event: Event) => {
    const text = fieldText(event);
    const { dates, unread } = readShutDates(text);
    this.kept = unread.length > 0 ? { text, unread } : undefined;
    if (unread.length > 0) return;
    // Drawn anew though the dates may be the same: the field then shows them as they were understood.
    if (event.target instanceof Element) Object.assign(event.target, { value: this.words() });
    this.dispatchEvent(new CustomEvent('given', { detail: dates }));
  };
}

customElements.define('hb-shut-field', HallboardShutField);

declare global {
  interface HTMLElementTagNameMap {
    'hb-shut-field': HallboardShutField;
  }
}
