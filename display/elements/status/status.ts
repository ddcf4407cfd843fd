import { html } from 'lit';
import { clockText, hallTime, secondsText } from '../../director/hall-time.ts';
import type { LinkStatus } from '../../store/state.ts';
import { HbElement } from '../base/hb-element.ts';
import { styles } from './status.styles.ts';

/** Shapes differ as well as colours: a disc while live, a triangle while not. */
const shapes = { live: 'M12 2a10 10 0 1 0 .01 0z', lost: 'M12 2 23 22H1z', withdrawn: 'M12 2 23 22H1z' };

/** The quiet corner that always tells how old the data is. */
export class HbStatus extends HbElement {
  static override properties = {
    link: {},
    asOf: { type: Number },
    timeZone: {},
    withdrawn: { type: Boolean },
    silent: { type: Boolean },
  };
  static override styles = styles;

  declare link: LinkStatus;
  /** Hall time (epoch ms) at which the data was last true. */
  declare asOf: number | undefined;
  declare timeZone: string;
  /** Whether the data is too old to be shown. */
  declare withdrawn: boolean;
  /** Whether the queue machine says nothing, though the link is live. */
  declare silent: boolean;

  constructor() {
    super();
    this.link = 'connecting';
    this.timeZone = 'Asia/Shanghai';
    this.withdrawn = false;
    this.silent = false;
  }

  protected override render() {
    const kind = this.link === 'live' && !this.silent ? 'live' : this.withdrawn ? 'withdrawn' : 'lost';
    return html`<p class=${kind}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${shapes[kind]}></path></svg>${this.words(kind)}
    </p>`;
  }

  private words(kind: 'live' | 'lost' | 'withdrawn'): string {
    const connecting = this.link === 'connecting' || (this.link === 'live' && this.asOf === undefined);
    const why = this.silent ? '叫号数据中断' : connecting ? '正在连接' : '连接中断';
    if (this.asOf === undefined) return why;
    const at = hallTime(this.timeZone, this.asOf);
    if (kind === 'live') return `数据截至 ${secondsText(at)}`;
    if (kind === 'withdrawn') return `${why}，实时数据暂停显示`;
    return `${why}，显示 ${clockText(at)} 的数据`;
  }
}

customElements.define('hb-status', HbStatus);

declare global {
  interface HTMLElementTagNameMap {
    'hb-status': HbStatus;
  }
}
