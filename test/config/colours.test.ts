import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOn, contrast, grounds, inkOn, shapeContrast, textContrast } from '#config/colours.ts';

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
