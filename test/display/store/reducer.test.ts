import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallView } from '#domain/view.ts';
import { diff } from '#protocol/merge.ts';
import { closeCodes, type Patch, type ServerMessage, type Snapshot } from '#protocol/messages.ts';
import type { LinkState } from '../../../display/connection/link.ts';
import { newScreenState, reduce, type ScreenState } from '../../../display/store/reducer.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';
import { viewWith } from '../../helpers/views.ts';

const clock = { now: 1, rate: 1, kind: 'real' } as const;
const snapshot = (waiting: number, seq: number, epoch = 'e'): Snapshot => ({
  ...{ type: 'snapshot', epoch, seq, view: viewWith(waiting) },
  ...{ clock, config: 'c1', build: 'b1' },
});
const patch = (from: number, to: number, seq: number): Patch => ({
  ...{ type: 'patch', seq },
  merge: diff(viewWith(from), viewWith(to)) ?? {},
});
const resumed = (epoch = 'e'): ServerMessage => ({
  type: 'resumed',
  epoch,
  clock,
  config: 'c1',
  build: 'b1',
});

function told(state: ScreenState, ...messages: ServerMessage[]): ScreenState {
  return messages.reduce((now, message, at) => reduce(now, { type: 'message', message, at }), state);
}
const fresh = newScreenState('tv');

it('takes a snapshot whole and each patch after it', () => {
  const state = told(fresh, snapshot(3, 10), patch(3, 4, 11), patch(4, 9, 12));
  expect(state.view).toEqual(viewWith(9));
  expect(state.place).toEqual({ epoch: 'e', seq: 12 });
  expect(state.asOf).toBe(2);
});

it('leaves what a patch does not touch the very same', () => {
  const before = told(fresh, snapshot(3, 10));
  const { view } = told(before, { type: 'patch', seq: 11, merge: { heardAt: 5 } });
  expect(view?.services).toBe(before.view?.services);
  expect(view?.counters).toBe(before.view?.counters);
});

it('knows what the server wants shown, and its build', () => {
  const state = told(fresh, snapshot(3, 10), { type: 'config', version: 'c2' });
  expect(state).toMatchObject({ wanted: 'c2', served: 'b1' });
});

it('[L19] is true as of each time', () => {
  const state = told(fresh, snapshot(3, 10), { type: 'time', clock }, { type: 'time', clock });
  expect(state.asOf).toBe(2);
});

describe('[L15] when a patch does not fit', () => {
  const before = told(fresh, snapshot(3, 10), patch(3, 4, 11));

  it.each<[string, Patch]>([
    ['its number is not the next', patch(4, 5, 13)],
    ['it came before', patch(3, 4, 11)],
    ['what it makes is no view', { type: 'patch', seq: 12, merge: { services: null } }],
  ])('because %s, keeps the view and must connect again with what it has', (_, message) => {
    const state = told(before, message);
    expect(state).toMatchObject({
      outOfStep: true,
      view: before.view,
      place: before.place,
      asOf: before.asOf,
    });
  });

  it('passes over what still comes on that link', () => {
    const state = told(before, patch(5, 6, 13), patch(4, 5, 12), { type: 'time', clock });
    expect(state).toMatchObject({ view: before.view, asOf: before.asOf });
  });

  it('goes on once the link is resumed', () => {
    const state = told(before, patch(5, 6, 13), resumed(), patch(4, 5, 12), patch(5, 6, 13));
    expect(state).toMatchObject({ outOfStep: false, view: viewWith(6) });
  });

  it('asks for the whole state if it does not fit again', () => {
    const again = told(before, patch(5, 6, 13), resumed(), patch(5, 6, 13));
    expect(again.place).toBeUndefined();
    expect(told(again, snapshot(8, 20))).toMatchObject({ outOfStep: false, view: viewWith(8) });
  });

  it('asks for the whole state when it is resumed in an epoch that is not its own', () => {
    const state = told(before, resumed('other'));
    expect(state).toMatchObject({ outOfStep: true, view: before.view });
    expect(state.place).toBeUndefined();
  });

  it('does the same after a frame that was no message', () => {
    const once = reduce(before, { type: 'malformed' });
    expect(once).toMatchObject({ outOfStep: true, place: before.place });
    expect(reduce(once, { type: 'malformed' }).place).toBeUndefined();
  });
});

describe('the link', () => {
  const linked = (state: ScreenState, ...kinds: LinkState[]) =>
    kinds.reduce((now, link) => reduce(now, { type: 'link', state: link }), state);
  const connecting: LinkState = { kind: 'connecting', attempt: 0 };
  const waiting: LinkState = { kind: 'waiting', untilMs: 1, attempt: 1 };

  const ended = (code: number): LinkState => ({ kind: 'ended', code, reason: '', untilMs: 1 });

  it('is connecting during the first attempt', () => {
    expect(linked(fresh, connecting).link).toBe('connecting');
    expect(linked(fresh, connecting, { kind: 'live' }).link).toBe('live');
  });

  it('is lost when that attempt has failed, or takes long', () => {
    expect(linked(fresh, connecting, waiting).link).toBe('lost');
    expect(linked(fresh, connecting, waiting, connecting).link).toBe('lost');
    expect(linked(fresh, connecting, ended(closeCodes.protocolMismatch)).link).toBe('lost');
    expect(reduce(linked(fresh, connecting), { type: 'overdue' }).link).toBe('lost');
  });

  it('is not overdue once the server was heard', () => {
    const live = linked(fresh, connecting, { kind: 'live' });
    expect(reduce(live, { type: 'overdue' })).toBe(live);
  });

  it('tells of a hall that the server does not have, until the server can tell otherwise', () => {
    const none = linked(fresh, connecting, ended(closeCodes.unknownHall));
    expect(none.link).toBe('no_hall');
    expect(linked(none, connecting).link).toBe('no_hall');
    expect(linked(none, connecting, { kind: 'live' }).link).toBe('live');
    expect(linked(none, connecting, waiting).link).toBe('lost');
  });

  it('is lost whenever it was live and is not', () => {
    expect(linked(fresh, { kind: 'live' }, waiting).link).toBe('lost');
    expect(linked(fresh, { kind: 'live' }, waiting, connecting).link).toBe('lost');
  });

  it('changes nothing else, and nothing at all where it stays the same', () => {
    const live = linked(told(fresh, snapshot(3, 10)), { kind: 'live' });
    expect(linked(live, { kind: 'live' })).toBe(live);
    expect(linked(live, waiting)).toEqual({ ...live, link: 'lost' });
  });
});

it('begins with what an earlier run kept', () => {
  const kept = { view: viewWith(3), epoch: 'e', seq: 10, asOf: 77 };
  const state = newScreenState('tv', { view: kept, config: sampleConfig });
  expect(state).toMatchObject({
    view: viewWith(3),
    place: { epoch: 'e', seq: 10 },
    asOf: 77,
    link: 'connecting',
  });
  expect(state.config).toBe(sampleConfig);
  expect(told(state, resumed(), patch(3, 4, 11)).view).toEqual(viewWith(4));
});

it('shows which screen it is from the command until that has been seen', () => {
  const asked = told(fresh, { type: 'command', command: 'identify' });
  expect(asked.identifying).toBe(true);
  expect(reduce(asked, { type: 'identified' }).identifying).toBe(false);
});

it('has the server’s view again after any faults of network and server', () => {
  const fault = fc.constantFrom('lose', 'twice', 'garble', 'drop', 'restart');
  const step = fc.oneof({ weight: 3, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fault });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const server = new ModelServer();
      let state = fresh;
      const hear = (messages: ServerMessage[]) => {
        for (const message of messages) state = told(state, message);
        // The link says hello again for as long as the state asks for it.
        for (let hellos = 0; state.outOfStep; hellos += 1) {
          expect(hellos).toBeLessThan(3);
          state = told(state, ...server.answer(state.place));
        }
      };
      hear(server.answer(undefined));
      for (const next of steps) {
        if (next === 'restart') server.restart();
        if (next === 'restart' || next === 'drop') hear(server.answer(state.place));
        else if (typeof next === 'number') hear(server.publish(next));
        else {
          const sent = server.publish(server.waiting + 1);
          if (next === 'twice') hear([...sent, ...sent]);
          if (next === 'garble') state = reduce(state, { type: 'malformed' });
          if (next !== 'twice') hear(server.publish(server.waiting + 1));
        }
        expect(state.view).toEqual(viewWith(server.waiting));
      }
    }),
  );
});

/** What a server keeps and answers, by the rules [L9], [L10] and [L12]. */
class ModelServer {
  waiting = 0;
  private epoch = 0;
  private patches: Patch[] = [];
  private view: HallView = viewWith(0);

  publish(waiting: number): ServerMessage[] {
    const view = viewWith(waiting);
    const merge = diff(this.view, view);
    if (!merge) return [];
    [this.view, this.waiting] = [view, waiting];
    const sent: Patch = { type: 'patch', seq: this.patches.length + 1, merge };
    this.patches.push(sent);
    return [sent];
  }

  restart(): void {
    this.epoch += 1;
    this.patches = [];
  }

  answer(have: { epoch: string; seq: number } | undefined): ServerMessage[] {
    const epoch = String(this.epoch);
    if (have?.epoch === epoch) return [resumed(epoch), ...this.patches.slice(have.seq)];
    return [snapshot(this.waiting, this.patches.length, epoch)];
  }
}
