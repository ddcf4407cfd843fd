/** What the programme and the preview say alike of what is on a screen. */
import { html, nothing } from 'lit';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Words } from '../director/content-words.ts';
import type { Explanation, Slot } from '../director/explanation.ts';
import { hallTime, secondsText } from '../director/hall-time.ts';
import { momentText } from '../director/opening-times.ts';

export const slotNames: Readonly<Record<Slot, string>> = {
  stage: '内容区 Stage',
  banner: '客流提示 Surge banner',
  header: '顶部通知 Header notice',
  footer: '底部网点 Outlet at the foot',
  takeover: '全屏通知 Full-screen message',
};
export const slots: readonly Slot[] = ['stage', 'banner', 'header', 'footer', 'takeover'];

/** What is chosen or written in the field that an event is about. */
export const chosenIn = ({ target }: Event): string =>
  target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.value : '';

/** The English of words, where it is not the same. */
export const english = ({ zh, en }: Words) => (zh === en ? nothing : html`<span lang="en">${en}</span>`);

/** Sentences, or that there is none. */
export const list = (sentences: readonly Words[]) =>
  sentences.length === 0
    ? html`<p class="soft">没有要播的 Nothing to say</p>`
    : html`<ul>${sentences.map((words) => html`<li>${words.zh} ${english(words)}</li>`)}</ul>`;

/** `10:42:20`, with its day where that is not the day of `t`. */
export function timeWords(at: number, t: number, { hall: { timeZone } }: PublicConfig): string {
  const day = momentText(timeZone, at, t).replace(/ ?\d\d:\d\d$/, '');
  const time = secondsText(hallTime(timeZone, at));
  return day === '今天' ? time : `${day} ${time}`;
}

/** Since and until when something is on. */
export function spanWords({ since, until, at }: Explanation, config: PublicConfig): string {
  const from = since === undefined ? '' : `${timeWords(since, at, config)} 起`;
  const to = until === undefined ? '' : `至 ${timeWords(until, at, config)}`;
  return [from, to].filter((words) => words !== '').join('，') || '随排队情况变化';
}
