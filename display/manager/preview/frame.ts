import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { parse } from '#config/parse.ts';
import { PreviewAnswer, type PreviewMessage } from '../../preview/message.ts';
import { LocalElement } from '../locale.ts';
import { styles } from './frame.styles.ts';
import { type Size, scaleInto } from './sizes.ts';

/** A frame higher than this part of the window would hide what is under it. */
const mostHeight = 0.7;

/** The preview page in a frame of a screen's size, made smaller to fit the room it has. */
export class HallboardPreviewFrame extends LocalElement {
  static override styles = styles;
  static override properties = {
    ...{ message: {}, size: {}, page: {} },
    ...{ room: { state: true }, refused: { state: true } },
  };

  /** What is shown from when it is set. A new object is told to the page, whatever is in it. */
  declare message: PreviewMessage | undefined;
  declare size: Size;
  /** Address of the preview page. */
  declare page: string;
  /** The width there is, in px; undefined until it was measured. */
  declare private room: number | undefined;
  /** Why the page cannot show what it was told. */
  declare private refused: string | undefined;

  #ready = false;
  #told: PreviewMessage | undefined;
  /** When `message` was set, in ms of the page's steady clock. */
  #setMs = 0;
  readonly #widths = new ResizeObserver(([entry]) => {
    // Not within the browser's own round of measuring: the frame's height would be measured in it again.
    requestAnimationFrame(() => {
      if (entry) this.room = entry.contentRect.width;
    });
  });

  constructor() {
    super();
    this.size = { width: 1920, height: 1080 };
    this.page = '/preview/';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#heard);
    this.#widths.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#heard);
    this.#widths.disconnect();
    // A frame that is put into a document again loads its page again.
    this.#ready = false;
  }

  get #window(): Window | null | undefined {
    return this.renderRoot.querySelector('iframe')?.contentWindow;
  }

  readonly #heard = ({ source, origin, data }: MessageEvent) => {
    if (origin !== location.origin || source !== this.#window) return;
    const answer = parse(PreviewAnswer, data);
    if (!answer.ok) return;
    if (answer.value.type === 'hallboard-preview-refused') {
      this.refused = answer.value.reason;
      return;
    }
    // It has begun, perhaps anew: nothing has been told to it.
    this.#ready = true;
    this.#told = undefined;
    this.#tell();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('message')) this.#setMs = performance.now();
  }

  protected override updated(): void {
    this.#tell();
  }

  #tell(): void {
    const { message } = this;
    if (!message || !this.#ready || message === this.#told) return;
    this.#told = message;
    this.refused = undefined;
    // A page that took its time to load is not to be late by it.
    const late = (performance.now() - this.#setMs) * message.pace * message.rate;
    this.#window?.postMessage({ ...message, t: message.t + late }, location.origin);
  }

  override render() {
    const { size, room, refused } = this;
    if (room === undefined) return nothing;
    const scale = scaleInto(size, { width: room, height: innerHeight * mostHeight });
    const box = `width: ${size.width * scale}px; height: ${size.height * scale}px`;
    return html`
      <div class="frame" style=${box}>
        <iframe
          src=${this.page}
          title=${msg('屏幕预览')}
          tabindex="-1"
          width=${size.width}
          height=${size.height}
          style="transform: scale(${scale})"
        ></iframe>
      </div>
      ${
        refused === undefined
          ? nothing
          : html`<p class="problem" role="alert">${msg(str`这份内容无法预览：${refused}`)}</p>`
      }
    `;
  }
}

customElements.define('hb-preview-frame', HallboardPreviewFrame);

declare global {
  interface HTMLElementTagNameMap {
    'hb-preview-frame': HallboardPreviewFrame;
  }
}
