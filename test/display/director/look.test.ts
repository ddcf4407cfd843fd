import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { grounds } from '#config/colours.ts';
import { unnamedScreen } from '#config/schema.ts';
import { lookOf } from '../../../display/director/look.ts';

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
