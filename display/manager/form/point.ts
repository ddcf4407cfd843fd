/** A place on the map: numbers, the map they were read from, and whether the point can be right. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { distanceMetres } from '#config/distance.ts';
import { isFarOutlet } from '#config/lint/far-outlets.ts';
import { say } from '../locale.ts';
import { fieldText } from '../ui/events.ts';
import { type FormContext, hint, nameAt, note, reasonsAt } from './context.ts';
import type { Field } from './describe.ts';
import { choiceWords } from './labels/choices.ts';
import { type Path, pathText } from './path.ts';
import { settled } from './settled.ts';

interface Given {
  latitude?: unknown;
  longitude?: unknown;
  datum?: unknown;
}

export function pointFields(
  context: FormContext,
  field: Extract<Field, { kind: 'group' | 'point' }>,
  value: unknown,
  path: Path,
): TemplateResult {
  const given = (value ?? {}) as Given;
  const set = (change: Given) => context.edit(path, { datum: 'GCJ02', ...given, ...change });
  return html`<fieldset>
    <legend>${nameAt(path)}</legend>
    <div class="fields numbers">
      ${field.entries
        .filter((entry) => entry.field.kind === 'number')
        .map(({ key }) => {
          const at = [...path, key];
          const degrees = given[key as keyof Given];
          return html`<wa-input
            name=${pathText(at)}
            label=${nameAt(at)}
            inputmode="decimal"
            autocomplete="off"
            ?data-faulty=${reasonsAt(context, at).length > 0}
            .value=${degrees === undefined ? '' : String(degrees)}
            @change=${(event: Event) => set(pairOf(fieldText(event)) ?? { [key]: numberOf(fieldText(event)) })}
            >${hint(context, at)}</wa-input
          >`;
        })}
      <wa-select
        name=${pathText([...path, 'datum'])}
        label=${nameAt([...path, 'datum'])}
        .value=${String(given.datum ?? '')}
        @change=${(event: Event) => set({ datum: fieldText(event) })}
      >
        ${['GCJ02', 'BD09', 'WGS84'].map(
          (datum) =>
            html`<wa-option value=${datum}>${say(choiceWords([...path, 'datum'], datum))}</wa-option>`,
        )}
      </wa-select>
    </div>
    ${note(context, path, `note-${pathText(path)}`)} ${settled(check(context, given, path))}
  </fieldset>`;
}

/** What the numbers mean: a link to look, and a warning where they can hardly be meant. */
function check({ content }: FormContext, { latitude, longitude, datum }: Given, path: Path) {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return nothing;
  const hall = (content.hall as { coordinates?: Given } | undefined)?.coordinates;
  const point = { latitude, longitude };
  const metres =
    path[0] !== 'hall' && typeof hall?.latitude === 'number' && typeof hall.longitude === 'number'
      ? distanceMetres(point, { latitude: hall.latitude, longitude: hall.longitude })
      : undefined;
  return html`<div class="row small">
    <a href=${mapLink(point, datum)} target="_blank" rel="noopener noreferrer">${msg('在地图上看看对不对')}</a>
    ${metres === undefined ? nothing : html`<span class="soft">${msg(str`离本厅约 ${(metres / 1000).toFixed(1)} 公里`)}</span>`}
    ${metres !== undefined && isFarOutlet(metres) ? html`<span class="error">${msg('离本厅很远，经纬度可能填反或选错了地图')}</span>` : nothing}
  </div>`;
}

function mapLink({ latitude, longitude }: { latitude: number; longitude: number }, datum: unknown): string {
  if (datum === 'BD09')
    return `https://api.map.baidu.com/marker?location=${latitude},${longitude}&title=Hallboard&output=html&coord_type=bd09ll`;
  const place = datum === 'WGS84' ? '&coordinate=wgs84' : '';
  return `https://uri.amap.com/marker?position=${longitude},${latitude}${place}`;
}

const numberOf = (text: string): unknown => (text.trim() === '' ? undefined : Number(text));

/** Two numbers pasted at once, as maps give them: the larger is the longitude, wherever in China. */
function pairOf(text: string): Given | undefined {
  const [one, other, ...rest] = text.split(/[,，\s]+/).map(Number);
  if (one === undefined || other === undefined || rest.length > 0) return undefined;
  if (Number.isNaN(one) || Number.isNaN(other)) return undefined;
  return one > other ? { longitude: one, latitude: other } : { latitude: one, longitude: other };
}
