import { html, type TemplateResult } from 'lit';
import type { Block } from '../../director/block.ts';

const rounded = (rem: number) => Math.round(rem * 1000) / 1000;

/** The lines of a block, each on its own line. */
export const blockLines = ({ lines }: Block): TemplateResult[] =>
  lines.map((line) => html`<span class="line">${line}</span>`);

/** Style that sets a block's type. */
export const blockStyle = ({ rem, leading }: Pick<Block, 'rem' | 'leading'>) =>
  `font-size:${rounded(rem)}rem;line-height:${rounded(leading)}rem`;

/** Style that gives a part its box, in rem. */
export const boxStyle = ({ width, height }: { width?: number; height?: number }) =>
  [width && `width:${rounded(width)}rem`, height && `height:${rounded(height)}rem`].filter(Boolean).join(';');
