/** A date and time on the hall's clock. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { instantOf, localAt } from '#domain/wall-time.ts';
import { isoText } from '../draft/iso-text.ts';
import { fieldText } from '../ui/events.ts';
import { type FormContext, hint, nameAt, reasonsAt } from './context.ts';
import { type Path, pathText } from './path.ts';

/** Asks for an instant; the hall file has it with its offset. */
export function instantField(
  context: FormContext,
  path: Path,
  value: unknown,
  optional: boolean,
): TemplateResult {
  const { timeZone } = context;
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  const set = (event: Event) => {
    const local = Date.parse(`${fieldText(event)}Z`);
    if (!Number.isNaN(local)) context.edit(path, isoText(timeZone, instantOf(timeZone, local)));
    else if (optional) context.edit(path, undefined);
  };
  return html`<wa-input
    name=${pathText(path)}
    type="datetime-local"
    label=${nameAt(path)}
    ?with-clear=${optional}
    ?required=${!optional}
    ?data-faulty=${reasonsAt(context, path).length > 0}
    .value=${Number.isNaN(at) ? '' : new Date(localAt(timeZone, at)).toISOString().slice(0, 16)}
    @change=${set}
    @wa-clear=${() => context.edit(path, undefined)}
    >${hint(context, path, localAt(timeZone, 0) === -new Date(0).getTimezoneOffset() * 60_000 ? '' : msg('按本厅时间'))}</wa-input
  >`;
}
