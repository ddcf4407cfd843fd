import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { lint } from '#config/lint.ts';
import { parseHallConfig } from '#config/schema.ts';
import { fileCampaign, lintHall, lintNow } from '../helpers/lint-hall.ts';

function sample() {
  const parsed = parseHallConfig(parseYaml(readFileSync('config/halls/sample/hall.yaml', 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

describe('the checks before publishing', () => {
  it('find nothing in a sound hall, nor in the sample', () => {
    expect(lint(lintHall({ campaigns: [fileCampaign] }), lintNow)).toEqual([]);
    expect(lint(sample(), lintNow)).toEqual([]);
  });

  it('tell the gravest first, each in both languages and with its place', () => {
    const findings = lint(
      lintHall({
        brand: { accent: '#123456' },
        campaigns: [{ ...fileCampaign, faq: [], offer: { zh: '办合约送靓号' } }],
      }),
      lintNow,
    );
    expect(findings.map(({ path, severity, code }) => `${severity} ${code} ${path}`)).toEqual([
      'error faq_missing campaigns[0].faq',
      'warning term_not_explained campaigns[0].offer',
      'warning term_not_explained campaigns[0].offer',
      'warning colour_unreadable brand.accent',
    ]);
    for (const { zh, en } of findings) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[^\n]+$/);
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|Infinity/);
    }
  });

  it('never fail, and change nothing, whatever the hall and the time', () => {
    const campaign = fc.record({
      from: fc.integer({ min: -40, max: 40 }),
      days: fc.integer({ min: 1, max: 60 }),
      product: fc.constantFrom('a', 'b'),
      more: fc.record(
        {
          times: fc.constant([{ from: '22:00', to: '02:00' }]),
          perHour: fc.integer({ min: 1, max: 60 }),
          priority: fc.constantFrom('high', 'normal'),
          levels: fc.subarray([0, 1, 2, 3]),
          weight: fc.integer({ min: 1, max: 10 }),
        },
        { requiredKeys: [] },
      ),
    });
    const iso = (day: number) => new Date(lintNow + day * 86_400_000).toISOString();
    fc.assert(
      fc.property(fc.array(campaign, { maxLength: 6 }), fc.integer({ min: -60, max: 60 }), (given, day) => {
        const hall = lintHall({
          campaigns: given.map(({ from, days, product, more }, at) => ({
            ...fileCampaign,
            ...more,
            id: `k${at}`,
            products: [product],
            from: iso(from),
            until: iso(from + days),
          })),
        });
        const before = structuredClone(hall);
        const findings = lint(hall, lintNow + day * 86_400_000);
        expect(hall).toEqual(before);
        expect(findings).toEqual(lint(hall, lintNow + day * 86_400_000));
        for (const { zh, en } of findings) expect(`${zh}${en}`).not.toMatch(/undefined|NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });
});
