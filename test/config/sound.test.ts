import { describe, expect, it } from 'vitest';
import { Care, usualCare } from '#config/care.ts';
import { parse } from '#config/schema.ts';
import { Sound, usualSound } from '#config/sound.ts';

const soundFaults = (input: unknown) => faults(parse(Sound, input));
const careFaults = (input: unknown) => faults(parse(Care, input));
const faults = (parsed: ReturnType<typeof parse>) =>
  parsed.ok ? [] : parsed.faults.map(({ path, reason }) => `${path} ${reason}`);

describe('the sound of a hall', () => {
  it('chimes and speaks Chinese where its file says nothing', () => {
    expect(usualSound).toEqual({
      chime: true,
      speech: ['zh'],
      volume: 0.8,
      dayparts: [],
      silent: [],
      rate: 0.9,
    });
  });

  it('may have parts of the day that run across midnight', () => {
    const silent = [{ from: '22:00', to: '07:30' }];
    expect(soundFaults({ dayparts: [{ from: '21:00', to: '02:00', volume: 0.3 }], silent })).toEqual([]);
  });

  it('is refused with what is wrong', () => {
    const sound = {
      speech: ['zh', 'zh'],
      volume: 1.5,
      dayparts: [{ from: '12:00', to: '12:00', volume: 0 }],
      silent: [{ from: '24:00', to: '07:30' }],
      rate: 9,
    };
    expect(soundFaults(sound)).toEqual([
      'speech must not name one twice',
      'volume must be at most 1, not 1.5',
      'dayparts[0] "from" and "to" must differ',
      'silent[0].from must be a time such as 12:00',
      'rate must be at most 1.5, not 9',
    ]);
    expect(soundFaults({ speech: ['fr'] })).toEqual(['speech[0] must be zh or en']);
  });
});

describe('the care of a hall’s screens', () => {
  it('shifts the picture and dims outside opening hours where its file says nothing', () => {
    expect(usualCare).toEqual({ pixelShift: true, outsideHours: 'dim', wakeMinutesBefore: 30, dimTo: 0.3 });
  });

  it('is refused with what is wrong', () => {
    expect(careFaults({ outsideHours: 'blank', wakeMinutesBefore: 1.5, dimTo: 0 })).toEqual([
      'outsideHours must be on, dim or off',
      'wakeMinutesBefore must be a whole number',
      'dimTo must be at least 0.1, not 0',
    ]);
  });
});
