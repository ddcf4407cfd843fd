/** A screen that is told of one event after the other. */
import { postEvents } from '../helpers/hallboard-process.ts';
import type { Sample } from './growth.ts';
import type { SoakedWall } from './open-wall.ts';
import { story } from './story.ts';

/** Code is compiled, caches fill until all has been on the stage once: what comes before is no growth. */
const warmUp = 25_000;
const samplesTaken = 60;

export async function connected(
  wall: SoakedWall,
  updates: number,
): Promise<{ updates: number; samples: Sample[] }> {
  const samples: Sample[] = [];
  const events = story();
  const { frames: before } = await wall.counted();
  let got = 0;
  while (got < warmUp + updates) {
    await post(wall, events.next().value);
    // Asked seldom: asking disturbs what is measured.
    if (++got % 100 === 0) got = (await wall.counted()).frames - before;
    if (got >= warmUp + (samples.length * updates) / samplesTaken)
      samples.push(await wall.sample(got - warmUp));
  }
  return { updates: got - warmUp, samples };
}

async function post({ server }: SoakedWall, event: object): Promise<void> {
  const answer = await postEvents(server, event);
  if (!answer.ok) throw new Error(`an event was refused: ${await answer.text()}`);
  await answer.arrayBuffer();
}
