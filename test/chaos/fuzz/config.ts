/** Hall files as people and programs spoil them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHallConfig } from '#config/schema.ts';
import { root } from '../../../server/launch/setup.mjs';
import { hallHours } from '../../../server/live/hall-hours.ts';
import { hoursFault } from '../../../server/signage/openings.ts';
import { readYaml } from '../../../server/signage/yaml-file.ts';
import { hallYaml } from '../../helpers/temp-hall.ts';
import { mutatedJson, mutatedText } from './mutate.ts';
import type { OpenTarget } from './target.ts';

const place = { latitude: 31, longitude: 118, timeZone: 'Asia/Shanghai' };
const someDay = Date.parse('2026-12-01T10:00:00+08:00');

/** All that is done to a hall's content before it is shown, but for its pictures. */
function read(content: unknown): void {
  const parsed = parseHallConfig(content);
  if (!parsed.ok) {
    if (parsed.faults.length === 0) throw new Error('refused without a reason');
    return;
  }
  const { hall, outlets } = parsed.value;
  const all = [hall.hours, ...outlets.map(({ hours }) => hours)];
  const at = { ...hall.coordinates, timeZone: hall.timeZone, country: hall.country };
  if (all.every((hours) => hoursFault(hours, at) === undefined)) hallHours(parsed.value, someDay);
}

const small = readYaml(hallYaml);
const smallJson = small.ok ? JSON.stringify(small.value.content) : '';

export const configTarget: OpenTarget = () => ({
  one(random) {
    let content: unknown;
    try {
      content = JSON.parse(mutatedJson(random, [smallJson]));
    } catch {
      return; // no JSON is another target's
    }
    read(content);
  },
});

const bombs = [
  `a: &a [x]\n${Array.from({ length: 12 }, (_, at) => `b${at}: &b${at} [${`*${at === 0 ? 'a' : `b${at - 1}`},`.repeat(10)}]`).join('\n')}`,
  'a: &a\n  b: *a',
  '? {a: 1}\n: [b]',
  '!!js/function "function () {}"',
  '- - - - - - - - - - a',
  '%YAML 9.9\n---\na: 1',
];
const nested = (levels: number) =>
  [`a: ${'['.repeat(levels)}`, `a: ${'{a: '.repeat(levels)}`, '- '.repeat(levels)] as const;

export const yamlTarget: OpenTarget = async () => {
  const sample = await readFile(join(root, 'config/halls/sample/hall.yaml'), 'utf8');
  return {
    one(random) {
      const chance = random();
      let text = chance < 0.02 ? sample : hallYaml;
      if (chance > 0.99) text = nested(1 + random() * 5000)[Math.floor(random() * 3)] ?? '';
      else if (chance > 0.97) text = bombs[Math.floor(random() * bombs.length)] ?? '';
      else for (let times = 1 + random() * 3; times >= 1; times--) text = mutatedText(random, text);
      const yaml = readYaml(text);
      if (!yaml.ok) {
        if (yaml.faults.length === 0) throw new Error('refused without a reason');
        return;
      }
      read(yaml.value.content);
      yaml.value.located({ path: 'outlets[1].hours', reason: '' });
    },
  };
};

const hours = [
  'Mo-Fr 09:00-18:00; Sa,Su 10:00-17:00; PH off',
  '24/7',
  'Mo-Su 09:00-12:00,13:00-18:00',
  'sunrise-sunset',
];

export const hoursTarget: OpenTarget = () => ({
  one(random) {
    let text = hours[Math.floor(random() * hours.length)] ?? '';
    for (let times = 1 + random() * 2; times >= 1; times--) text = mutatedText(random, text);
    hoursFault(text.slice(0, 300), place);
  },
});
