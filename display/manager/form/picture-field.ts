/** A picture or film: dropped, chosen or pasted, made small enough, and kept with the draft. */
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { MediaAnswer } from '#protocol/signage.ts';
import { call } from '../api/call.ts';
import { errorWords } from '../api/problem.ts';
import { LocalElement } from '../locale.ts';
import { pageStyles } from '../ui/styles.ts';
import { type FormContext, nameAt, note } from './context.ts';
import type { Path } from './path.ts';
import { shrunk } from './shrink-picture.ts';

const accepted = {
  picture: 'image/png,image/jpeg,image/webp,image/svg+xml,image/gif,image/bmp',
  film: 'video/mp4,video/webm',
} as const;

export class HallboardPictureField extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
        margin-bottom: 6px;
        font-weight: 500;
      }
      .drop {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 12px 20px;
        min-height: 96px;
        padding: 12px;
        border: 2px dashed #8fa3b5;
        border-radius: 10px;
        background: #f8fafc;
      }
      .drop.over {
        border-color: var(--brand);
        background: var(--brand-quiet);
      }
      img,
      video {
        max-width: 160px;
        max-height: 140px;
        border-radius: 6px;
        border: 1px solid var(--line);
        background: #fff;
      }
      .hint {
        margin-top: 6px;
        font-size: 0.875rem;
        color: var(--soft);
      }
    `,
  ];
  static override properties = {
    context: { attribute: false },
    path: { attribute: false },
    kind: {},
    value: {},
    over: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  declare context: FormContext | undefined;
  declare path: Path;
  declare kind: 'picture' | 'film';
  declare value: string | undefined;
  declare private over: boolean;
  declare private busy: boolean;
  declare private problem: string | undefined;

  constructor() {
    super();
    this.path = [];
    this.kind = 'picture';
    this.over = false;
    this.busy = false;
  }

  override render() {
    const { context, path, value } = this;
    if (!context) return nothing;
    return html`<fieldset aria-describedby="note">
      <legend>${nameAt(path)}</legend>
      <div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${this.hover}
        @dragleave=${() => {
          this.over = false;
        }}
        @drop=${this.drop}
      >
        ${value ? this.shown(context, value) : nothing}
        ${context.locked ? nothing : this.ways(context, value)}
      </div>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      ${note(context, path, 'note')}
    </fieldset>`;
  }

  /** How a file gets here, and away. */
  private ways(context: FormContext, value: string | undefined) {
    const { path } = this;
    return html`<div class="stack">
          <span class="soft">${this.busy ? msg('正在上传…') : this.words()}</span>
          <div class="row">
            <wa-button size="s" ?loading=${this.busy} @click=${this.choose}>
              <wa-icon slot="start" name="picture"></wa-icon>${value ? msg('换一个') : msg('选择文件')}
            </wa-button>
            ${
              value
                ? html`<wa-button size="s" appearance="plain" @click=${() => context.edit(path, undefined)}>
                    ${msg('去掉')}
                  </wa-button>`
                : nothing
            }
          </div>
          <input
            type="file"
            hidden
            accept=${accepted[this.kind]}
            aria-label=${nameAt(path)}
            @change=${this.chosen}
          />
        </div>`;
  }

  private words() {
    return this.kind === 'film'
      ? msg('把视频拖到这里，或点下面选择')
      : msg('把图片拖到这里，或点下面选择；照片会自动缩小');
  }

  private shown({ hall }: FormContext, value: string) {
    const file = value.replace(/^media\//, '');
    const address = `/api/v1/halls/${encodeURIComponent(hall)}/draft/media/${encodeURIComponent(file)}`;
    return this.kind === 'film'
      ? html`<video src=${address} controls muted></video>`
      : html`<img src=${address} alt=${msg('现在的图片')} />`;
  }

  private hover = (event: DragEvent) => {
    event.preventDefault();
    this.over = true;
  };

  private drop = (event: DragEvent) => {
    event.preventDefault();
    this.over = false;
    void this.upload(event.dataTransfer?.files[0]);
  };

  private choose = () => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();

  private chosen = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    void this.upload(target.files?.[0]);
    target.value = '';
  };

  private async upload(given: File | undefined): Promise<void> {
    const { context, path } = this;
    if (!given || !context || context.locked) return;
    this.busy = true;
    this.problem = undefined;
    try {
      const file = this.kind === 'picture' ? await shrunk(given) : given;
      const name = encodeURIComponent(file.name);
      const address = `/halls/${encodeURIComponent(context.hall)}/draft/media/${name}`;
      const made = await call(address, MediaAnswer, { method: 'PUT', body: file });
      // The item may have been edited while the file was on its way.
      this.context?.edit(path, made.path);
    } catch (error) {
      this.problem = errorWords(error);
    }
    this.busy = false;
  }
}

customElements.define('hb-picture-field', HallboardPictureField);

declare global {
  interface HTMLElementTagNameMap {
    'hb-picture-field': HallboardPictureField;
  }
}
