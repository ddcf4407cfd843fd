import { html, nothing } from 'lit';
import type { HallView, TrendView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Board, boardOf } from '../../director/board.ts';
import { type Curve, curveOf, hourMarks, minuteOf, openMinutes } from '../../director/trend-curve.ts';
import { trendNote, trendSteps, trendTitle, trendWords } from '../../director/trend-words.ts';
import { type Room, reference } from '../../director/zones.ts';
import { HbElement } from '../base/hb-element.ts';
import { boardFrame } from '../board/board.ts';
import { size } from '../text/lines.ts';
import type { PlotLook, plotTrend } from './plot.ts';
import { styles } from './trend.styles.ts';

/** A curve that takes longer to load is not waited for: the list stands in its place. */
const patienceMs = 3000;
/** Width of an hour under the curve, and of the counts at its left, in rem. */
const hourLabel = 1.35;
const countLabels = 1.3;
/** Height of a line of the list. */
const listLine = 0.62;

/** Today's curve of waiting customers against a typical day, with a sentence that says what it means. */
export class HbTrend extends HbElement {
  static override properties = {
    config: {},
    view: {},
    known: { type: Boolean },
    page: { type: Number },
    minute: { type: Number },
    room: {},
    failed: { state: true },
  };
  static override styles = styles;

  declare config: PublicConfig | undefined;
  declare view: HallView | undefined;
  /** Whether the view is fresh enough to speak of now. */
  declare known: boolean;
  declare page: number;
  /** The current minute of hall time, epoch ms. */
  declare minute: number;
  declare room: Room;
  /** What draws the curve could not be loaded. */
  declare protected failed: boolean;

  /** Brings what draws the curve; with it comes uPlot. */
  load: () => Promise<{ plotTrend: typeof plotTrend }> = () => import('./plot.ts');

  private drawn = '';
  private drawing: Promise<void> = Promise.resolve();
  private clear: (() => void) | undefined;

  constructor() {
    super();
    this.known = true;
    this.page = 0;
    this.minute = 0;
    this.room = reference.stage;
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken away when it left the page.
    if (this.hasUpdated && !this.clear) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.erase();
  }

  /** Whoever waits for this element waits for its curve too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.drawing;
    return complete;
  }

  protected override render() {
    const { config, view, minute } = this;
    if (!config || !view) return nothing;
    const { trend } = view;
    const words = trendWords(trend, minuteOf(config.hall.timeZone, minute), this.known);
    const board = boardOf(this.room, {
      ...trendTitle(words, trend.today.length > 0),
      note: trendNote(view),
    });
    return boardFrame(board, this.failed ? this.list(trend, board) : this.chart(trend, board));
  }

  private chart(trend: TrendView, { title }: Board) {
    const alternative = [title.lines.join(''), ...trendSteps(trend)].join('；');
    return html`<p class="unit">等候人数</p>
      <div class="chart" role="img" aria-label=${alternative}></div>`;
  }

  /** As many steps of the day as there is room for, evenly. */
  private list(trend: TrendView, { body, scale }: Board) {
    const steps = trendSteps(trend);
    const each = Math.ceil(steps.length / Math.max(1, Math.floor(body.height / (listLine * scale))));
    return html`<ul style=${size(0.4 * scale)}>
      ${steps.filter((_, at) => at % each === 0).map((step) => html`<li>${step}</li>`)}
    </ul>`;
  }

  protected override updated(): void {
    const { config, view, minute, room } = this;
    if (!config || !view || this.failed || !this.isConnected) return;
    const { timeZone } = config.hall;
    const curve = curveOf(view.trend, openMinutes(view.openings, timeZone, minute));
    const at = minuteOf(timeZone, minute);
    const now = at >= curve.from && at <= curve.to ? at : undefined;
    // The mark of the present moves with the steps of five minutes: drawing costs a TV more than that is worth.
    const key = JSON.stringify([curve, room, now && Math.floor(now / 5), rootUnit(), devicePixelRatio]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.drawing = this.draw(key, curve, now);
  }

  private async draw(key: string, curve: Curve, now: number | undefined): Promise<void> {
    try {
      const { plotTrend: plot } = await inTime(this.load());
      const chart = this.renderRoot.querySelector<HTMLElement>('.chart');
      if (!chart || this.drawn !== key) return;
      this.clear?.();
      const look = lookOf(chart);
      const marks = hourMarks(curve, look.width / look.rem - countLabels, hourLabel);
      this.clear = plot(chart, curve, { marks, now, look });
    } catch (error) {
      console.warn(`hb-trend: no curve: ${error instanceof Error ? error.message : String(error)}`);
      this.erase();
      this.failed = true;
    }
  }

  private erase(): void {
    this.clear?.();
    this.clear = undefined;
    this.drawn = '';
  }
}

/** 1rem in CSS px. */
const rootUnit = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** What the page's tokens and the place say of how to draw. */
function lookOf(chart: HTMLElement): PlotLook {
  const style = getComputedStyle(chart);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    width: chart.clientWidth,
    height: chart.clientHeight,
    rem: rootUnit(),
    font: style.fontFamily,
    ink: token('--ink'),
    soft: token('--soft'),
    rule: token('--rule'),
    accent: token('--accent'),
    panel: token('--panel'),
  };
}

function inTime<T>(loading: Promise<T>): Promise<T> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`not loaded within ${patienceMs} ms`)), patienceMs);
  });
  return Promise.race([loading, patience]).then(
    (loaded) => {
      clearTimeout(late);
      return loaded;
    },
    (error: unknown) => {
      clearTimeout(late);
      throw error;
    },
  );
}

customElements.define('hb-trend', HbTrend);

declare global {
  interface HTMLElementTagNameMap {
    'hb-trend': HbTrend;
  }
}
