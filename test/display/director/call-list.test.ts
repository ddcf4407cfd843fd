import { describe, expect, it } from 'vitest';
import { unnamedScreen } from '#config/schema.ts';
import { agoText, callRows } from '../../../display/director/call-list.ts';
import { zonesOf } from '../../../display/director/zones.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';

const layout = (viewport: { width: number; height: number }, queue: 'calls' | 'services', scale = 1) =>
  zonesOf({
    template: 'queue',
    zones: { ...unnamedScreen.zones, queue },
    viewport,
    scale,
    banner: false,
    services: sampleConfig.services,
  });

describe('the list of calls', () => {
  it('has five rows on a wide screen, and four that can be read on any', () => {
    for (const viewport of [
      { width: 1920, height: 1080 },
      { width: 1366, height: 768 },
      { width: 1080, height: 1920 },
    ]) {
      for (const scale of [0.8, 1, 1.3]) {
        const { count, height } = callRows(layout(viewport, 'calls', scale).rooms.services);
        expect(count).toBeGreaterThanOrEqual(viewport.width > viewport.height ? 5 : 4);
        expect(height).toBeGreaterThanOrEqual(0.66);
      }
    }
  });

  it('stands in place of services and last calls, and takes nothing from the stage beside it', () => {
    const viewport = { width: 1920, height: 1080 };
    const { rooms } = layout(viewport, 'calls');
    const usual = layout(viewport, 'services').rooms;
    expect(rooms.lastCalls.height).toBe(0);
    expect(rooms.services.height).toBeCloseTo(usual.services.height + usual.lastCalls.height);
    expect(rooms.stage).toEqual(usual.stage);
  });

  it('says how long ago each call was', () => {
    expect(
      ['0', '59', '60', '119', '120', '3599', '3600', '9000'].map((s) => agoText(0, Number(s) * 1000)),
    ).toEqual(['刚刚', '刚刚', '1 分钟前', '1 分钟前', '2 分钟前', '59 分钟前', '1 小时前', '2 小时前']);
    expect(agoText(5000, 0)).toBe('刚刚');
  });
});
