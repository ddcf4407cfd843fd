import { describe, expect, it } from 'vitest';
import { Brand, parse, Screen, stageKinds } from '#config/schema.ts';

const faultsOf = (more: object) => {
  const parsed = parse(Screen, { id: 'door', name: '入口', ...more });
  return parsed.ok ? [] : parsed.faults.map(({ path, reason }) => `${path}: ${reason}`);
};

describe('a screen', () => {
  it('shows the queue on 55 inches seen from 8 m unless it says otherwise', () => {
    expect(parse(Screen, { id: 'door', name: '入口' })).toMatchObject({
      value: {
        ...{ template: 'queue', diagonalInches: 55, viewingMetres: 8, sound: false },
        zones: { queue: 'services', stage: [...stageKinds], footer: 'nearby' },
      },
    });
  });

  it('names a counter if it shows one, and only then', () => {
    expect(faultsOf({ template: 'counter', counter: 'c1' })).toEqual([]);
    const reason = ': "counter" must be given with the template counter, and only with it';
    expect(faultsOf({ template: 'counter' })).toEqual([reason]);
    expect(faultsOf({ counter: 'c1' })).toEqual([reason]);
  });

  it('tells what it does not know', () => {
    expect(faultsOf({ template: 'tv' })).toEqual([
      'template: must be queue, stage, portrait, counter or staff',
    ]);
    expect(faultsOf({ zones: { footer: 'ads' } })).toEqual(['zones.footer: must be nearby or none']);
  });
});

it('takes brand colours as six hexadecimal digits', () => {
  expect(parse(Brand, { accent: '#0085D0' })).toEqual({
    ok: true,
    value: { theme: 'dark', accent: '#0085d0' },
  });
  expect(parse(Brand, { accent: 'blue' }).ok).toBe(false);
});
