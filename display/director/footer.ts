/** Which outlet the foot of the wall names: see `nearby`. */
import type { DirectorInput } from './input.ts';
import { type Nearby, nearby } from './nearby.ts';
import { shutNow } from './shut.ts';

/** The outlet at `t` (hall time, epoch ms), looked for once a minute. While the hall is shut none is faster than it. */
export function footerAt({ config, view, counts }: DirectorInput, t: number): Nearby | undefined {
  if (!view) return undefined;
  const shut = shutNow(view, t, counts !== 'withdrawn');
  return nearby(config, view, t - (t % 60_000), counts === 'live' && !shut);
}
