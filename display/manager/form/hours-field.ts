/** Opening hours: rows of days and times; the notation itself for what rows cannot say. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { LocalElement, say } from '../locale.ts';
import { fieldText } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';
import { type FormContext, hintOf, nameAt, note, reasonsAt } from './context.ts';
import { formStyles } from './form.styles.ts';
import {
  type HoursRow,
  hasForeignMarks,
  hoursOf,
  notationOf,
  plainWeek,
  type WeekHours,
  weekdays,
} from './hours.ts';
import { choiceWords } from './labels/choices.ts';
import { tool } from './list.ts';
import { type Path, pathText } from './path.ts';
import './shut-field.ts';

export class HallboardHoursField extends LocalElement {
  static override styles = [pageStyles, formStyles];
  static override properties = {
    context: { attribute: false },
    path: { attribute: false },
    value: {},
    byHand: { state: true },
  };

  declare context: FormContext | undefined;
  declare path: Path;
  declare value: string;
  /** The notation is edited itself. */
  declare private byHand: boolean;

  constructor() {
    super();
    this.path = [];
    this.value = '';
    this.byHand = false;
  }

  override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('path');
    if (before && pathText(before) !== pathText(this.path)) this.byHand = false;
  }

  override render() {
    const { context } = this;
    if (!context) return nothing;
    const hours = this.value === '' ? { rows: [], shut: [] } : hoursOf(this.value);
    return this.byHand || !hours ? this.notation(context, hours !== undefined) : this.rows(context, hours);
  }

  private notation(context: FormContext, simple: boolean) {
    const { path, value } = this;
    const told = reasonsAt(context, path);
    // The server reads the notation; what can be none at all is told before it answers.
    const reasons =
      told.length === 0 && hasForeignMarks(value)
        ? [msg('这里只能用英文字母、数字和半角标点；不会写就点下面的“改用表格”')]
        : told;
    return html`<wa-input
        name="hours"
        label=${nameAt(path)}
        autocomplete="off"
        ?data-faulty=${reasons.length > 0}
        .value=${value}
        @input=${(event: Event) => {
          // Hours that become simple meanwhile do not take the box away from whoever types.
          this.byHand = true;
          context.edit(path, fieldText(event));
        }}
        >${hintOf(reasons, msg('OpenStreetMap 写法，如 Mo-Fr 09:00-18:00; Sa,Su 10:00-17:00'))}</wa-input
      >
      ${
        simple
          ? this.switchTo(false, msg('用表格填写'))
          : html`<p class="soft small">${msg('这样的写法表格画不出来，只能直接写。改用表格会从每天 09:00-18:00 重新填。')}</p>
              ${this.switchTo(false, msg('改用表格'), () => context.edit(path, plainWeek))}`
      }`;
  }

  private rows(context: FormContext, hours: WeekHours) {
    const { path } = this;
    const { rows, shut } = hours;
    const set = (next: Partial<WeekHours>) => context.edit(path, notationOf({ ...hours, ...next }));
    const setRow = (at: number, row: HoursRow) =>
      set({ rows: rows.map((other, place) => (place === at ? row : other)) });
    const free = weekdays.filter((day) => !rows.some(({ days }) => days.includes(day)));
    return html`<fieldset class="list">
      <legend>${nameAt(path)}</legend>
      ${note(context, path, 'note')}
      <ol>
        ${rows.map(
          (row, at) =>
            html`<li>${this.row(
              row,
              at,
              free,
              (next) => setRow(at, next),
              () => set({ rows: rows.filter((_, place) => place !== at) }),
            )}</li>`,
        )}
      </ol>
      <div class="row">
        ${
          free.length > 0
            ? html`<wa-button
                size="s"
                @click=${() => set({ rows: [...rows, { days: free, spans: [{ from: '09:00', to: '18:00' }] }] })}
                ><wa-icon slot="start" name="plus"></wa-icon>${msg('加几天')}</wa-button
              >`
            : nothing
        }
        ${this.switchTo(true, msg('直接写'))}
      </div>
      <hb-shut-field
        .dates=${shut}
        @given=${(event: CustomEvent<readonly string[]>) => set({ shut: event.detail })}
      ></hb-shut-field>
    </fieldset>`;
  }

  private row(
    row: HoursRow,
    at: number,
    free: readonly (typeof weekdays)[number][],
    set: (row: HoursRow) => void,
    remove: () => void,
  ) {
    const { days, spans } = row;
    return html`<div class="fields">
        <fieldset>
          <legend class="visually-hidden">${msg(str`第 ${at + 1} 组的日子`)}</legend>
          <div class="pills">
            ${weekdays.map(
              (day) => html`<label class="pill">
                <input
                  type="checkbox"
                  .checked=${days.includes(day)}
                  ?disabled=${!days.includes(day) && !free.includes(day)}
                  @change=${() => {
                    const next = days.includes(day) ? days.filter((other) => other !== day) : [...days, day];
                    if (next.length === 0) remove();
                    else set({ ...row, days: next });
                  }}
                /><span>${say(choiceWords([], day.toLowerCase()))}</span>
              </label>`,
            )}
          </div>
        </fieldset>
        ${spans.map(
          (span, place) => html`<div class="row">
            ${(['from', 'to'] as const).map(
              (end) => html`<wa-input
                type="time"
                size="s"
                aria-label=${end === 'from' ? msg('从') : msg('到')}
                label=${end === 'from' ? msg('从') : msg('到')}
                .value=${span[end] === '24:00' ? '23:59' : span[end]}
                @change=${(event: Event) => {
                  const given = fieldText(event);
                  const changed = { ...span, [end]: given === '23:59' ? '24:00' : given };
                  if (given)
                    set({ ...row, spans: spans.map((other, index) => (index === place ? changed : other)) });
                }}
              ></wa-input>`,
            )}
            ${tool('trash', msg('删除这一段'), () => set({ ...row, spans: spans.filter((_, index) => index !== place) }))}
          </div>`,
        )}
        ${spans.length === 0 ? html`<p class="soft">${msg('这些天休息')}</p>` : nothing}
        <wa-button
          size="s"
          appearance="plain"
          @click=${() => set({ ...row, spans: [...spans, spans.length === 0 ? { from: '09:00', to: '18:00' } : { from: '19:00', to: '20:00' }] })}
          ><wa-icon slot="start" name="plus"></wa-icon>${spans.length === 0 ? msg('营业') : msg('再加一段')}</wa-button
        >
      </div>
      <div class="tools">${tool('trash', msg(str`删除第 ${at + 1} 条`), remove)}</div>`;
  }

  private switchTo(byHand: boolean, words: string, before = () => {}) {
    return html`<wa-button
      size="s"
      appearance="plain"
      @click=${() => {
        before();
        this.byHand = byHand;
      }}
      >${words}</wa-button
    >`;
  }
}

customElements.define('hb-hours-field', HallboardHoursField);

declare global {
  interface HTMLElementTagNameMap {
    'hb-hours-field': HallboardHoursField;
  }
}
