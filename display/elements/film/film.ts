import { html } from 'lit';
import { HbElement } from '../base/hb-element.ts';
import { styles } from './film.styles.ts';

/** A browser that tells of painted frames tells of the first one within this, unless it paints nothing now. */
const frameMs = 300;

/**
 * A film without sound. It begins at its beginning whenever `playing` becomes true, and begins anew at its end: the last
 * frame of many a film is black.
 */
export class HbFilm extends HbElement {
  static override properties = { src: {}, label: {}, playing: { type: Boolean } };
  static override styles = styles;

  declare src: string;
  /** What it is about, for those who do not see it. */
  declare label: string;
  declare playing: boolean;

  private readiness: Promise<void> | undefined;

  constructor() {
    super();
    this.src = '';
    this.label = '';
    this.playing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Lets go of decoder and data at once. A TV has few decoders, and a collector may take minutes.
    const video = this.video;
    video?.removeAttribute('src');
    video?.load();
    this.readiness = undefined;
  }

  /** Resolves when the first frame can be painted. Rejects if the film cannot be played. */
  async ready(): Promise<void> {
    await this.updateComplete;
    await this.readiness;
  }

  private get video(): HTMLVideoElement | null {
    return this.renderRoot.querySelector('video');
  }

  protected override render() {
    return html`<video .muted=${true} playsinline loop preload="auto" aria-label=${this.label} @error=${this.failed}></video>`;
  }

  protected override updated(): void {
    const video = this.video;
    if (!video || !this.isConnected) return;
    if (video.getAttribute('src') !== this.src) {
      video.className = '';
      video.src = this.src;
      this.readiness = firstFrame(video).then(() => video.classList.add('painted'));
      // Whoever asks is told; nobody need ask.
      this.readiness.catch(() => undefined);
    }
    if (this.playing && video.paused) void this.play(video);
    else if (!this.playing) video.pause();
  }

  private async play(video: HTMLVideoElement): Promise<void> {
    await this.readiness?.catch(() => undefined);
    if (!this.playing || !this.isConnected || video.error) return;
    video.currentTime = 0;
    await video.play().catch((error) => this.report(error));
  }

  /** A film that fails while it is shown stands at the frame it came to. */
  private failed(): void {
    const video = this.video;
    if (video?.classList.contains('painted')) this.report(video.error?.message);
  }

  private report(reason: unknown): void {
    // Taking it away while it is about to play is no fault.
    if (!this.isConnected) return;
    const detail = `film ${this.src}: ${reason}`;
    this.dispatchEvent(new CustomEvent<string>('hb-fault', { detail, bubbles: true, composed: true }));
  }
}

function firstFrame(video: HTMLVideoElement): Promise<void> {
  const loaded = new Promise<void>((resolve, reject) => {
    const { HAVE_CURRENT_DATA } = HTMLMediaElement;
    if (video.readyState >= HAVE_CURRENT_DATA) resolve();
    video.addEventListener('loadeddata', () => resolve(), { once: true });
    video.addEventListener('error', () => reject(new Error(`film ${video.src} cannot be played`)), {
      once: true,
    });
  });
  return loaded.then(() => Promise.race([paintedFrame(video), wait(frameMs)]));
}

/** Chromium before 83 does not tell; there the data of the first frame has to do. */
function paintedFrame(video: HTMLVideoElement): Promise<void> {
  if (!('requestVideoFrameCallback' in video)) return Promise.resolve();
  return new Promise((resolve) => {
    video.requestVideoFrameCallback(() => resolve());
  });
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

customElements.define('hb-film', HbFilm);

declare global {
  interface HTMLElementTagNameMap {
    'hb-film': HbFilm;
  }
}
