import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unnamedScreen } from '#config/schema.ts';
import {
  type LayoutInput,
  reference,
  scaleOf,
  screenRoom,
  zonesOf,
} from '../../../display/director/zones.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';

const fullHd = { width: 1920, height: 1080 };
const input = (change: Partial<LayoutInput> = {}): LayoutInput => ({
  template: 'queue',
  zones: unnamedScreen.zones,
  viewport: fullHd,
  scale: 1,
  banner: false,
  services: sampleConfig.services,
  ...change,
});

describe('sizing by viewing distance', () => {
  it('grows with distance and shrinks with the panel, within bounds', () => {
    expect(scaleOf({ viewingMetres: 8, diagonalInches: 55 })).toBe(1);
    expect(scaleOf({ viewingMetres: 9, diagonalInches: 55 })).toBe(1.125);
    expect(scaleOf({ viewingMetres: 8, diagonalInches: 65 })).toBe(0.846);
    expect(scaleOf({ viewingMetres: 3, diagonalInches: 75 })).toBe(0.8);
    expect(scaleOf({ viewingMetres: 20, diagonalInches: 32 })).toBe(1.3);
  });

  it('leaves fewer rem on a screen that is read from farther away', () => {
    expect(screenRoom(fullHd, 1)).toEqual({ width: 19.2, height: 10.8 });
    expect(screenRoom(fullHd, 1.25).width).toBeCloseTo(15.36);
    expect(screenRoom({ width: 1080, height: 1920 }, 1)).toEqual({ width: 10.8, height: 19.2 });
    expect(screenRoom({ width: 1024, height: 768 }, 1).width).toBeCloseTo(19.2);
  });
});

describe('zones', () => {
  it('are the reference rooms on a screen of 16:9 at scale 1', () => {
    const { rooms } = zonesOf(input());
    for (const zone of ['call', 'services', 'stage', 'header'] as const) {
      expect(rooms[zone].width).toBeCloseTo(reference[zone].width);
      expect(rooms[zone].height).toBeCloseTo(reference[zone].height);
    }
  });

  it('stack on a tall screen, whichever of queue and portrait is named', () => {
    const tall = { width: 1080, height: 1920 };
    expect(zonesOf(input({ viewport: tall })).template).toBe('portrait');
    expect(zonesOf(input({ template: 'portrait' })).template).toBe('queue');
    expect(zonesOf(input({ template: 'stage', viewport: tall })).template).toBe('stage');
  });

  it('never overflow the screen, whatever its shape and scale', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<LayoutInput['template']>('queue', 'portrait', 'stage', 'counter', 'staff'),
        fc.constantFrom(
          fullHd,
          { width: 1080, height: 1920 },
          { width: 1366, height: 768 },
          { width: 1280, height: 800 },
        ),
        fc.double({ min: 0.8, max: 1.3, noNaN: true }),
        fc.boolean(),
        fc.constantFrom<'nearby' | 'none'>('nearby', 'none'),
        (template, viewport, scale, banner, footer) => {
          const zones = { ...unnamedScreen.zones, footer };
          const {
            rooms,
            screen,
            template: drawn,
            tall,
          } = zonesOf(input({ template, viewport, scale, banner, zones }));
          const { header, banner: band, footer: foot, call, lastCalls, services, stage } = rooms;
          const column = call.height + lastCalls.height + services.height;
          const strip = Math.max(call.height, services.height);
          const middle =
            drawn === 'queue'
              ? Math.max(column, stage.height)
              : drawn === 'stage' && !tall
                ? strip + stage.height
                : column + stage.height;
          expect(header.height + band.height + middle + foot.height).toBeLessThanOrEqual(
            screen.height + 1e-9,
          );
          for (const room of Object.values(rooms)) expect(room.width).toBeLessThanOrEqual(screen.width);
          expect(stage.height).toBeGreaterThan(3);
        },
      ),
    );
  });
});
