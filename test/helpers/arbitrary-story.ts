/** Any surge level, trend and quiet times that a view may hold. */
import fc from 'fast-check';
import type { HallView } from '#domain/view.ts';

const few = fc.nat(5);
const means = fc.array(few, { maxLength: 3 });

type Story = Pick<HallView, 'surge' | 'trend' | 'quiet'>;

/** Fields of an arbitrary view. */
export const arbitraryStory: { [K in keyof Story]: fc.Arbitrary<Story[K]> } = {
  surge: fc.record(
    {
      level: fc.constantFrom(0, 1, 2, 3),
      ratio: few,
      waiting: few,
      open: few,
      byHand: fc.boolean(),
      since: few,
      until: few,
    },
    { requiredKeys: ['level', 'waiting', 'open', 'byHand', 'since'] },
  ),
  trend: fc.record({ stepMinutes: fc.constant(30), from: few, today: means, typical: means, days: few }),
  quiet: fc.record({ spans: fc.array(fc.tuple(few, few), { maxLength: 2 }), learned: fc.boolean() }),
};
