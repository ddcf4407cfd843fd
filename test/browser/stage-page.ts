/** The page of `stage-transitions.test.ts`: a stage that takes turns when it is told to, and notes its long tasks. */
import '../../display/elements/stage/stage.ts';
import type { StageItem } from '../../display/director/stage-item.ts';
import type { Turn } from '../../display/director/turn.ts';
import { sampleConfig, sampleNow, sampleView } from '../helpers/sample-state.ts';

const items: StageItem[] = [
  { kind: 'guide', guide: 'pay-wechat' },
  { kind: 'campaign', campaign: 'family' },
  { kind: 'outlets' },
  { kind: 'slide', slide: 'fraud' },
  { kind: 'notice', notice: 'holiday' },
  { kind: 'slide', slide: 'map' },
];
const turnMs = 20_000;

const stage = document.createElement('hb-stage');
Object.assign(stage, { config: sampleConfig, view: sampleView, countsKnown: true, now: sampleNow });
document.body.append(stage);

const longTasks: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask' });

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const layers = () => stage.shadowRoot?.querySelectorAll('.layer').length ?? 0;
const itemOf = (turn: number): StageItem => items[turn % items.length] ?? { kind: 'outlets' };

/** Gives the stage its turn; resolves when it has `count` layers and nothing moves. */
async function show(turn: Turn, count: number): Promise<void> {
  stage.turn = turn;
  await stage.updateComplete;
  while (layers() !== count) await frame();
  // What the observer has seen is told a little later.
  for (let frames = 0; frames < 10; frames += 1) await frame();
}

/** Makes the item of this turn ready and fades it in; resolves with the item's name and the tasks over 50 ms, in ms. */
async function takeTurn(turn: number): Promise<{ name: string; longTasks: number[] }> {
  const next = itemOf(turn);
  const before = { key: `${turn - 1}`, item: itemOf(turn - 1), turnMs, next };
  await show({ ...before, elapsedMs: turnMs - 4500 }, 1);
  longTasks.length = 0;
  await show({ ...before, elapsedMs: turnMs - 1000 }, 2);
  await show({ key: `${turn}`, item: next, elapsedMs: 0, turnMs }, 1);
  return { name: Object.values(next).join(' '), longTasks: longTasks.map(Math.round) };
}

declare global {
  interface Window {
    takeTurn: typeof takeTurn;
    turnsInRound: number;
  }
}
stage.turn = { key: '0', item: itemOf(0), elapsedMs: 0, turnMs };
window.turnsInRound = items.length;
window.takeTurn = takeTurn;
