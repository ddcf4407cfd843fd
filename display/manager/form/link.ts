/** A link, with the QR code that customers will scan. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { qrCode } from '../../elements/qr/qr-code.ts';
import { fieldText } from '../ui/events.ts';
import { type FormContext, hint, nameAt, reasonsAt } from './context.ts';
import { type Path, pathText } from './path.ts';

export function linkField(context: FormContext, path: Path, value: unknown): TemplateResult {
  const link = typeof value === 'string' ? value : '';
  const faulty = reasonsAt(context, path).length > 0;
  return html`<div class="link">
    <wa-input
      name=${pathText(path)}
      type="url"
      inputmode="url"
      label=${nameAt(path)}
      autocomplete="off"
      ?data-faulty=${faulty}
      .value=${link}
      @input=${(event: Event) => context.edit(path, fieldText(event).trim() || undefined)}
      >${hint(context, path)}</wa-input
    >
    ${
      link && !faulty
        ? html`<a class="code" href=${link} target="_blank" rel="noopener noreferrer">
            ${qrCode(link, msg('客户扫的二维码'))}<span>${msg('打开看看')}</span>
          </a>`
        : nothing
    }
  </div>`;
}
