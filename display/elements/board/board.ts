/** The frame that the boards of the stage have in common. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Board, SetWords } from '../../director/board.ts';
import { size } from '../text/lines.ts';

type Part = TemplateResult | typeof nothing;

/** Lines that were broken beforehand. */
export const setLines = (words: readonly string[]): TemplateResult[] =>
  words.map((line) => html`<span class="line">${line}</span>`);

const paragraph = (words: SetWords | undefined, kind: string): Part =>
  words ? html`<p class=${kind} style=${size(words.size)}>${setLines(words.lines)}</p>` : nothing;

/** A board with its body; `beside` stands beside or under the words of its head. */
export function boardFrame(
  { form, title, why, note, head }: Board,
  body: Part | Part[],
  { beside = nothing, strong = false }: { beside?: Part; strong?: boolean } = {},
): TemplateResult {
  const box = form === 'wide' ? `width:${head.width}rem` : `height:${head.height}rem`;
  return html`<article class=${form}>
    <header style=${box}>
      <div>
        <h2 style=${size(title.size)}>${setLines(title.lines)}</h2>
        ${paragraph(why, strong ? 'why strong' : 'why')} ${paragraph(note, 'note')}
      </div>
      ${beside}
    </header>
    <div class="body">${body}</div>
  </article>`;
}
