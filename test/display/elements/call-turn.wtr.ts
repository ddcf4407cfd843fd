/** What the wall tells of its focal point, and how it draws the eye to it. */
import { expect } from 'chai';
import '../../../display/elements/wall/wall.ts';
import type { CallTurnEvent } from '../../../display/elements/wall/call-turns-controller.ts';
import { sampleCall, sampleClock, sampleState, sampleView } from '../../helpers/sample-state.ts';
import { mount, painted, until } from './mounting.ts';

const withCalls = (calls: (typeof sampleView)['calls']) => sampleState({ view: { ...sampleView, calls } });

async function wallWithTurns() {
  const wall = await mount('hb-wall', { state: sampleState(), clock: sampleClock() });
  const turns: CallTurnEvent['detail'][] = [];
  wall.addEventListener('hb-call-turn', ({ detail }) => turns.push(detail));
  return { wall, turns };
}

/** All animations that run anywhere in the wall. */
function running(): Animation[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return roots.flatMap((root) => root.getAnimations());
}

/** How often a second an animation brightens. */
function flashesPerSecond(animation: Animation): number {
  const effect = animation.effect as KeyframeEffect;
  const levels = effect.getKeyframes().map(({ opacity }) => Number(opacity ?? 1));
  const rises = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? level)).length;
  return (rises * 1000) / Number(effect.getComputedTiming().duration);
}

describe('a call that takes its turn', () => {
  it('is told once, with the call as it is now; a recall is told again', async () => {
    const { wall, turns } = await wallWithTurns();
    expect(turns).to.deep.equal([]);
    const call = sampleCall('C099', 'c7', 0);
    wall.state = withCalls({ ...sampleView.calls, 6: call });
    await painted(wall);
    wall.state = sampleState({ view: { ...sampleView, calls: { ...sampleView.calls, 6: call } } });
    await painted(wall);
    expect(turns).to.deep.equal([{ key: '6', call }]);
    const again = { ...call, at: call.at + 1, times: 2 };
    wall.state = withCalls({ ...sampleView.calls, 6: again });
    await until(() => turns.length === 2);
    expect(turns[1]).to.deep.equal({ key: '6', call: again });
  });

  it('is told for each of several that come together, in their order', async () => {
    const { wall, turns } = await wallWithTurns();
    wall.state = withCalls({
      ...sampleView.calls,
      6: sampleCall('C099', 'c7', 1),
      7: sampleCall('B050', 'c1', 0),
    });
    await until(() => turns.length === 2);
    expect(turns.map(({ call }) => call.ticket)).to.deep.equal(['C099', 'B050']);
  });

  it('flashes fewer than three times a second, and not for ever', async () => {
    const { wall, turns } = await wallWithTurns();
    wall.state = withCalls({ ...sampleView.calls, 6: sampleCall('C099', 'c7', 0) });
    await until(() => turns.length === 1);
    await painted(wall);
    const animations = running();
    expect(animations.length).to.be.above(0);
    for (const animation of animations) {
      expect(flashesPerSecond(animation)).to.be.below(3);
      expect(animation.effect?.getComputedTiming().endTime).to.be.below(10_000);
    }
    // The pulse itself is among them.
    expect(Math.max(...animations.map(flashesPerSecond))).to.be.above(0);
  });
});
