import { html, type TemplateResult } from 'lit';
import { breakLines } from '../../director/line-break.ts';
import { spaced } from '../../director/spacing.ts';
import type { Room } from '../../director/zones.ts';

/** `text`, with air between Chinese and letters, in even lines of at most `room` em each. */
export function lines(text: string, room: number): TemplateResult[] {
  return breakLines(spaced(text), room).map((line) => html`<span class="line">${line}</span>`);
}

const rounded = (rem: number) => Math.round(rem * 1000) / 1000;

/** Style that sets a font size of `rem`: 1 is 100 px of a 1080-line screen at scale 1. */
export const size = (rem: number) => `font-size:${rounded(rem)}rem`;

/** Style that gives a part its box. */
export const box = ({ width, height }: Room) => `width:${rounded(width)}rem;height:${rounded(height)}rem`;
