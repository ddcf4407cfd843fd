/** A small hall file in a folder of its own, as a manager would edit it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hallYaml = `# A hall to test with.
hall:
  id: test-hall
  name: { zh: 测试厅, en: Test Hall }
  address: 测试路 1 号
  coordinates: { latitude: 32, longitude: 118, datum: WGS84 }
  timeZone: Asia/Shanghai
  hours: Mo-Su 09:00-18:00
services:
  - { id: pay, letter: A, name: { zh: 缴费, en: Payments }, standardMinutes: 3 }
counters:
  - { id: c1, label: '1' }
outlets:
  - id: far
    name: { zh: 远的店 }
    kind: partner
    address: 远路 2 号
    coordinates: { latitude: 32.02, longitude: 118, datum: WGS84 }
    hours: 24/7
    services: [pay]
  - id: near
    name: { zh: 近的店 }
    kind: own
    address: 近路 3 号
    coordinates: { latitude: 32.01, longitude: 118, datum: WGS84 }
    hours: 24/7
    services: [pay]
guides:
  - id: pay-app
    service: pay
    channel: app
    title: { zh: 手机缴费 }
    minutes: 1
    steps:
      - { text: { zh: 打开 }, image: media/pay-1.svg }
      - { text: { zh: 付款 } }
`;

export const drawing = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 400"><text>${words}</text></svg>`;

export interface TempHall {
  /** The hall file. */
  readonly file: string;
  /** Replaces the hall file's text. */
  write(yaml: string): Promise<void>;
  /** Writes a picture into the media folder. */
  draw(name: string, content: string | Uint8Array): Promise<void>;
  erase(name: string): Promise<void>;
  remove(): Promise<void>;
}

export async function tempHall(): Promise<TempHall> {
  const folder = await mkdtemp(join(tmpdir(), 'hallboard-hall-'));
  const file = join(folder, 'hall.yaml');
  const media = (name: string) => join(folder, 'media', name);
  await mkdir(join(folder, 'media'));
  await writeFile(file, hallYaml);
  await writeFile(media('pay-1.svg'), drawing('first'));
  return {
    file,
    write: (yaml) => writeFile(file, yaml),
    draw: (name, content) => writeFile(media(name), content),
    erase: (name) => rm(media(name)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
