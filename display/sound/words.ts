/** How a call is said. */
import type { SpeechLanguage } from '#config/sound.ts';
import type { Announcement } from '../director/announcements.ts';
import { isWindowNumber } from '../elements/call/counter-words.ts';

const hanDigits = '零一二三四五六七八九';

/** What is said of a call in a language. */
export function spokenCall(call: Pick<Announcement, 'ticket' | 'counter'>, language: SpeechLanguage): string {
  return language === 'zh' ? chinese(call) : english(call);
}

/** `请 A 零一五 号，到 3 号窗口`. */
function chinese({ ticket, counter }: Pick<Announcement, 'ticket' | 'counter'>): string {
  return `请 ${chineseTicket(ticket)} 号，到${chineseCounter(counter)}`;
}

/** Digits one by one and written out, or a voice would read a number: as queue machines say them, 一 and not 幺. */
function chineseTicket(ticket: string): string {
  const runs = ticket.match(/[0-9]+|[^0-9\s-]/g) ?? [];
  return runs.map((run) => run.replace(/[0-9]/g, (digit) => hanDigits.charAt(Number(digit)))).join(' ');
}

/** The number of a window is said as a number: 十二号窗口. */
function chineseCounter(counter: string | undefined): string {
  if (counter === undefined) return '窗口';
  if (!isWindowNumber(counter)) return ` ${counter}`;
  return ` ${parted(counter)} 号窗口`;
}

/** `Ticket A 0 1 5, counter 3`. */
function english({ ticket, counter }: Pick<Announcement, 'ticket' | 'counter'>): string {
  const number = `Ticket ${(ticket.match(/[^\s-]/g) ?? []).join(' ')}`;
  if (counter === undefined) return `${number}, please go to the counters`;
  // An English voice passes Chinese over or stumbles; the name stands on the wall.
  if (!isLatin(counter)) return `${number}, please see the screen for your counter`;
  return `${number}, counter ${parted(counter)}`;
}

/** Numbers and letters apart: `12A` is `12 A`. */
const parted = (label: string): string => label.replace(/([0-9])(?=[a-z])|([a-z])(?=[0-9])/gi, '$1$2 ');

const isLatin = (label: string): boolean => /^[\x20-\x7e]+$/.test(label);
