import { expect, it } from 'vitest';
import { Campaign, Notice, parse, Takeover } from '#config/schema.ts';
import { blankItem, freeId } from '../../../../display/manager/draft/blank.ts';

const around = {
  content: { notices: [{ id: 'notice-1' }] },
  timeZone: 'Asia/Shanghai',
  now: Date.parse('2026-11-25T06:30:20Z'),
};

it('gives a new item an id that none has', () => {
  expect(freeId(around.content, 'notices')).toBe('notice-2');
});

it('leaves only what somebody has to write', () => {
  const faults = (
    schema: typeof Notice | typeof Campaign | typeof Takeover,
    section: 'notices' | 'campaigns' | 'takeovers',
  ) => {
    const parsed = parse(schema, blankItem(section, around));
    return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
  };
  expect(faults(Notice, 'notices')).toEqual(['text.zh']);
  expect(faults(Takeover, 'takeovers')).toEqual(['text.zh']);
  expect(faults(Campaign, 'campaigns')).toEqual([
    'title.zh',
    'offer.zh',
    'products[0]',
    'faq[0].question.zh',
    'faq[0].answer.zh',
  ]);
});

it('ends an emergency message by itself, on the clock of the hall', () => {
  expect(blankItem('takeovers', around).until).toBe('2026-11-25T15:00:00+08:00');
});
