/** Whatever happens in whatever order, a screen ends up with the server's view. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HallView } from '#domain/view.ts';
import { realClock } from '../../../server/clock.ts';
import { createHub, type Hub } from '../../../server/live/hub.ts';
import { arbitraryStory } from '../../helpers/arbitrary-story.ts';
import { LinkScreen } from '../../helpers/link-screen.ts';
import { startLinkServer } from '../../helpers/link-server.ts';
import { viewWith } from '../../helpers/views.ts';

const id = fc.constantFrom('a', 'b', 'c');
const view: fc.Arbitrary<HallView> = fc.record({
  day: fc.constantFrom('2026-12-01', '2026-12-02'),
  heardAt: fc.nat(),
  openings: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 2 }),
  services: fc.dictionary(
    id,
    fc.record({
      waiting: fc.nat(9),
      wait: fc.oneof(
        fc.record({ kind: fc.constant('range' as const), lowMinutes: fc.nat(9), highMinutes: fc.nat(9) }),
        fc.record({ kind: fc.constantFrom('none' as const, 'no_counter' as const, 'unknown' as const) }),
      ),
    }),
  ),
  counters: fc.dictionary(
    id,
    fc.record(
      { state: fc.constantFrom('open', 'paused', 'closed'), ticket: id },
      { requiredKeys: ['state'] },
    ),
  ),
  calls: fc.dictionary(
    fc.constantFrom('1', '2', '3'),
    fc.record(
      { ticket: id, counter: id, at: fc.nat(9), times: fc.nat(9) },
      { requiredKeys: ['ticket', 'at', 'times'] },
    ),
  ),
  outlets: fc.dictionary(
    id,
    fc.record({ openings: fc.constant([]), waitsAt: fc.nat(9) }, { requiredKeys: ['openings'] }),
  ),
  ...arbitraryStory,
});

type Step =
  | { kind: 'publish'; views: HallView[] }
  /** Comes back with what it had. */
  | { kind: 'reconnect' }
  | { kind: 'drop' }
  /** The server starts anew: another epoch, the same hall. */
  | { kind: 'restart' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('publish' as const), views: fc.array(view, { maxLength: 5 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'drop' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'reconnect' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

it('[L9][L10][L12] brings a screen to the view of the server through any publishing, loss and return', async () => {
  let hub: Hub | undefined;
  const link = await startLinkServer({}, { hubFor: () => hub });
  const answers = { snapshot: 0, resumed: 0 };

  const property = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
    let current = viewWith(0);
    let epoch = 0;
    const start = () =>
      createHub({ view: current, config: 'c', build: 'b', epoch: `e${++epoch}`, clock: realClock(Date.now) });
    let serving = start();
    hub = serving;
    let screen: LinkScreen | undefined;
    const rejoin = async () => {
      screen?.drop();
      screen = await LinkScreen.join(link.url, {}, screen);
      answers[screen.all('resumed').length > 0 ? 'resumed' : 'snapshot'] += 1;
      return screen;
    };

    for (const { kind, ...rest } of steps) {
      if (kind === 'publish' && 'views' in rest) {
        for (current of rest.views) serving.publish(current);
      } else if (kind === 'reconnect') {
        await rejoin();
      } else if (kind === 'drop') {
        screen?.drop();
      } else {
        const closing = serving.close();
        serving = start();
        hub = serving;
        await closing;
      }
    }
    const last = await rejoin();
    await last.untilSeq(serving.seq);
    expect(last.view).toEqual(current);
    last.drop();
    await serving.close();
  });

  await fc.assert(property, { numRuns: 60 });
  // Both ways back were taken, or this would prove little.
  expect(answers.snapshot).toBeGreaterThan(0);
  expect(answers.resumed).toBeGreaterThan(0);
  await link.stop();
}, 30_000);
