/** What the programme and the preview say alike of what is on a screen. */
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { SurgeLevel } from '#config/surge.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { levelWords, type Words } from '../director/content-words.ts';
import type { Explanation, Slot } from '../director/explanation.ts';
import { clockText, hallTime, secondsText } from '../director/hall-time.ts';
import { momentText } from '../director/opening-times.ts';
import { locale, say } from './locale.ts';
import { comma } from './now/words.ts';

export const slots: readonly Slot[] = ['stage', 'banner', 'header', 'footer', 'takeover'];
export const levels: readonly SurgeLevel[] = [0, 1, 2, 3];

export function slotName(slot: Slot): string {
  switch (slot) {
    case 'stage':
      return msg('内容区');
    case 'banner':
      return msg('客流提示');
    case 'header':
      return msg('顶部通知');
    case 'footer':
      return msg('底部网点');
    case 'takeover':
      return msg('全屏通知');
  }
}

/** What is chosen or written in the field that an event is about. */
export const chosenIn = ({ target }: Event): string =>
  target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.value : '';

/** Sentences, or that there is none. */
export const list = (sentences: readonly Words[]) =>
  sentences.length === 0
    ? html`<p class="soft">${msg('没有要播的')}</p>`
    : html`<ul>${sentences.map((words) => html`<li>${say(words)}</li>`)}</ul>`;

/** `10:42:20`, with its day where that is not the day of `t`. */
export function timeWords(at: number, t: number, { hall: { timeZone } }: PublicConfig): string {
  const day = dayWords(at, t, timeZone);
  const time = secondsText(hallTime(timeZone, at));
  return day === undefined ? time : `${day} ${time}`;
}

/** `明天 10:42`: an instant said from `now`, on the hall's clock. */
export const momentWords = (at: number, now: number, timeZone: string): string =>
  `${dayWords(at, now, timeZone) ?? msg('今天')} ${clockText(hallTime(timeZone, at))}`;

/** The day of an instant, said from `now`; undefined for the same day. */
export function dayWords(at: number, now: number, timeZone: string): string | undefined {
  const day = momentText(timeZone, at, now).replace(/ ?\d\d:\d\d$/, '');
  if (day === '今天') return undefined;
  if (locale() !== 'en') return day;
  return new Intl.DateTimeFormat('en', {
    ...{ timeZone, weekday: 'short', month: 'short', day: 'numeric' },
  }).format(at);
}

/** Since and until when something is on. */
export function spanWords({ since, until, at }: Explanation, config: PublicConfig): string {
  const from = since === undefined ? '' : msg(str`${timeWords(since, at, config)} 起`);
  const to = until === undefined ? '' : msg(str`至 ${timeWords(until, at, config)}`);
  return [from, to].filter((words) => words !== '').join(comma()) || msg('随排队情况变化');
}

/** The choices of a surge level: as it is, or as if it were one. */
export const levelOptions = (chosen: SurgeLevel | undefined) => html`
  <option value="" ?selected=${chosen === undefined}>${msg('按当前')}</option>
  ${levels.map(
    (level) =>
      html`<option value=${level} ?selected=${level === chosen}>${msg(str`假如${say(levelWords[level])}`)}</option>`,
  )}
`;

/** `客流二级应急`. */
export const surgeWords = (level: SurgeLevel): string => msg(str`客流${say(levelWords[level])}`);
