import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unnamedScreen } from '#config/schema.ts';
import { cardOn, contrast, inkOn, shapeContrast, textContrast } from '../../../display/director/colours.ts';
import { grounds, lookOf } from '../../../display/director/look.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const theme = fc.constantFrom('dark' as const, 'light' as const);

describe('colours', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('makes any ink readable on both grounds of a theme', () => {
    fc.assert(
      fc.property(colour, theme, (wanted, theme) => {
        const ink = inkOn(grounds[theme], wanted);
        for (const ground of grounds[theme])
          expect(contrast(ink, ground)).toBeGreaterThanOrEqual(textContrast);
      }),
    );
  });

  it('makes any card stand out from its ground and carry readable text', () => {
    fc.assert(
      fc.property(colour, theme, (wanted, theme) => {
        const [ground] = grounds[theme];
        const { card, ink } = cardOn(ground, wanted);
        expect(contrast(card, ground)).toBeGreaterThanOrEqual(shapeContrast);
        expect(contrast(card, ink)).toBeGreaterThanOrEqual(textContrast);
      }),
    );
  });

  it('leaves a colour that can be read as it is', () => {
    expect(inkOn(grounds.dark, '#74d0ff')).toBe('#74d0ff');
    expect(cardOn(grounds.dark[0], '#ffd24d').card).toBe('#ffd24d');
  });
});

describe('the look of a screen', () => {
  it('has the grounds that the style sheet has', () => {
    const css = readFileSync('display/wall/tokens.css', 'utf8');
    const [, dark = '', light = ''] = css.split('--ground: ');
    expect([dark.slice(0, 7), light.slice(0, 7)]).toEqual([grounds.dark[0], grounds.light[0]]);
    expect(dark).toContain(`--panel: ${grounds.dark[1]};`);
    expect(light).toContain('--panel: #fff;');
  });

  it("is the brand's, unless the screen has a theme of its own", () => {
    const brand = { theme: 'dark' as const, accent: '#ff6a00' };
    expect(lookOf({ brand }, unnamedScreen)).toMatchObject({ theme: 'dark', scale: 1 });
    expect(lookOf({ brand }, { ...unnamedScreen, theme: 'light' }).theme).toBe('light');
    expect(Object.keys(lookOf({ brand }, unnamedScreen).tokens)).toEqual(['--accent']);
  });
});
