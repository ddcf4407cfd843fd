/** A screen whose server is gone: it ticks, rotates, tells the age of what it has, and tries to connect. */
import type { Sample } from './growth.ts';
import type { SoakedWall } from './open-wall.ts';

/** Until its numbers are withdrawn, and all that shows instead through a day's hours has been shown. */
const warmUpSeconds = 36_000;
const stepSeconds = 100;
const samplesTaken = 60;

export async function disconnected(
  wall: SoakedWall,
  seconds: number,
): Promise<{ seconds: number; attempts: number; samples: Sample[] }> {
  const samples: Sample[] = [];
  await wall.server.kill();
  const { links } = await wall.counted();
  // From now on the page's time goes as it is told.
  for (let gone = -warmUpSeconds; gone < seconds; gone += stepSeconds) {
    await wall.page.clock.runFor(stepSeconds * 1000);
    if (gone >= (samples.length * seconds) / samplesTaken) samples.push(await wall.sample(gone));
  }
  const attempts = (await wall.counted()).links - links;
  return { seconds, attempts, samples };
}
