import { html, type TemplateResult } from 'lit';
import { breakLines } from '../../director/line-break.ts';

/** `text` in even lines of at most `room` em each. */
export function lines(text: string, room: number): TemplateResult[] {
  return breakLines(text, room).map((line) => html`<span class="line">${line}</span>`);
}

/** Style that sets a font size of `rem`: 1 is 100 px of a 1080-line screen. */
export const size = (rem: number) => `font-size:${Math.round(rem * 1000) / 1000}rem`;
