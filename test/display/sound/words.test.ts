import { describe, expect, it } from 'vitest';
import { spokenCall } from '../../../display/sound/words.ts';

const zh = (ticket: string, counter?: string) =>
  spokenCall({ ticket, ...(counter !== undefined && { counter }) }, 'zh');
const en = (ticket: string, counter?: string) =>
  spokenCall({ ticket, ...(counter !== undefined && { counter }) }, 'en');

describe('a call in Chinese', () => {
  it('spells the ticket digit by digit and names the window by its number', () => {
    expect(zh('A015', '3')).toBe('请 A 零一五 号，到 3 号窗口');
    expect(zh('B110', '12')).toBe('请 B 一一零 号，到 12 号窗口');
  });

  it('spells tickets of any make', () => {
    expect(zh('AW-1203', '1')).toBe('请 A W 一二零三 号，到 1 号窗口');
    expect(zh('007', '1')).toBe('请 零零七 号，到 1 号窗口');
  });

  it('names a counter that has a name, and one with a letter', () => {
    expect(zh('A015', '综合台')).toBe('请 A 零一五 号，到 综合台');
    expect(zh('A015', '12A')).toBe('请 A 零一五 号，到 12 A 号窗口');
  });

  it('sends people to the windows where the queue machine does not say which', () => {
    expect(zh('A015')).toBe('请 A 零一五 号，到窗口');
  });
});

describe('a call in English', () => {
  it('spells the ticket and names the counter by its number', () => {
    expect(en('A015', '3')).toBe('Ticket A 0 1 5, counter 3');
    expect(en('A015', '12A')).toBe('Ticket A 0 1 5, counter 12 A');
    expect(en('A015', 'VIP Lounge')).toBe('Ticket A 0 1 5, counter VIP Lounge');
  });

  it('does not try to say a Chinese name, or one it does not know', () => {
    expect(en('A015', '综合台')).toBe('Ticket A 0 1 5, please see the screen for your counter');
    expect(en('A015')).toBe('Ticket A 0 1 5, please go to the counters');
  });
});
