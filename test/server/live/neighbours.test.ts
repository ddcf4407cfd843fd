import { describe, expect, it } from 'vitest';
import type { Outlet } from '#config/schema.ts';
import type { HallView } from '#domain/view.ts';
import { sameForNeighbours, withWaits } from '../../../server/live/neighbours.ts';
import { everyday } from '../../helpers/views.ts';

const range = { kind: 'range', lowMinutes: 5, highMinutes: 10 } as const;
const view = (waiting: number, heardAt = 1000): HallView => ({
  day: '2026-11-22',
  heardAt,
  openings: [],
  services: { plans: { waiting, wait: range }, payments: { waiting: 0, wait: { kind: 'none' } } },
  counters: {},
  calls: {},
  outlets: {},
  ...everyday,
});
const outlet = (live?: string): Outlet => ({
  id: 'north',
  name: { zh: '北门厅' },
  kind: 'own',
  address: '示例路 1 号',
  coordinates: { latitude: 31, longitude: 121, datum: 'WGS84' },
  hours: '24/7',
  services: ['plans', 'sim'],
  ...(live && { live: { hall: live } }),
});
const openings: [number, number][] = [[0, 1]];

describe('waits at nearby outlets', () => {
  it('come from the hall an outlet names, for the services it takes, with the time they were true', () => {
    expect(withWaits([outlet('b')], { north: { openings } }, () => view(3))).toEqual({
      north: { openings, waits: { plans: range }, waitsAt: 1000 },
    });
  });

  it('are left out for an outlet without a live source, for a hall not here, and for one that has heard nothing', () => {
    const plain = { north: { openings } };
    expect(withWaits([outlet()], plain, () => view(3))).toEqual(plain);
    expect(withWaits([outlet('b')], plain, () => undefined)).toEqual(plain);
    expect(withWaits([outlet('b')], plain, () => view(3, 0))).toEqual(plain);
  });

  it('are the same to neighbours while only counts change', () => {
    expect(sameForNeighbours(view(3), view(4))).toBe(true);
    expect(sameForNeighbours(undefined, view(3))).toBe(false);
  });
});
