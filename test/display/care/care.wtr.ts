import { expect } from 'chai';
import '../../../display/elements/wall/wall.ts';
import { startCare } from '../../../display/care/care.ts';
import { handsOff } from '../../../display/care/hands-off.ts';
import { keepAwake } from '../../../display/care/wake-lock.ts';
import { shiftStepMs } from '../../../display/director/pixel-shift.ts';
import { createStore } from '../../../display/store/store.ts';
import { handTimers } from '../../helpers/hand-timers.ts';
import { sampleClock, sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { mount } from '../elements/mounting.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const empty = { ...sampleView, services: {}, calls: {} };

async function cared(care = sampleConfig.care) {
  const wall = await mount('hb-wall', {});
  const timers = handTimers();
  const clock = sampleClock();
  const asOf = sampleNow;
  const kept = { view: { view: empty, epoch: 'e', seq: 0, asOf }, config: { ...sampleConfig, care } };
  const store = createStore('entrance', kept);
  startCare({ wall, page: document.body, store, clock, timers });
  const opacity = () => Number(document.querySelector<HTMLElement>('.shade')?.style.opacity);
  return { wall, timers, clock, opacity };
}

describe('the care of a screen', () => {
  it('takes light away outside opening hours, and gives it back before the hall opens', async () => {
    const { timers, clock, opacity } = await cared();
    expect(opacity()).to.equal(0);
    clock.set(sampleNow + 10 * hourMs);
    timers.pass(2_000);
    expect(opacity()).to.be.closeTo(0.7, 1e-9);
    clock.set(Date.parse('2026-11-23T08:30:00+08:00'));
    timers.pass(2_000);
    expect(opacity()).to.equal(0);
  });

  it('puts the screen out altogether where the hall wants that', async () => {
    const { timers, clock, opacity } = await cared({ ...sampleConfig.care, outsideHours: 'off' });
    clock.set(sampleNow + 10 * hourMs);
    timers.pass(2_000);
    expect(opacity()).to.equal(1);
    expect(getComputedStyle(document.querySelector('.shade') ?? document.body).pointerEvents).to.equal(
      'none',
    );
  });

  it('moves the picture by whole pixels, a few at most, and not at first', async () => {
    const { wall, timers } = await cared();
    const rect = () => wall.getBoundingClientRect();
    const home = rect();
    timers.pass(2 * minuteMs);
    expect(wall.style.transform).to.equal('');
    const seen = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      timers.pass(shiftStepMs);
      const [right, down] = [rect().left - home.left, rect().top - home.top];
      expect(Math.max(Math.abs(right), Math.abs(down))).to.be.at.most(4);
      expect([right % 1, down % 1].map(Math.abs)).to.deep.equal([0, 0]);
      expect([rect().width, rect().height]).to.deep.equal([home.width, home.height]);
      seen.add(`${right} ${down}`);
    }
    expect(seen.size).to.be.above(5);
  });

  it('shows no gap where the picture has moved away: the page behind has its colour', async () => {
    const { wall } = await cared();
    const ground = (element: Element) => getComputedStyle(element).backgroundColor;
    expect(ground(document.body)).to.equal(ground(wall));
  });

  it('leaves the picture in its place where the hall does not want it moved', async () => {
    const { wall, timers } = await cared({ ...sampleConfig.care, pixelShift: false });
    timers.pass(20 * shiftStepMs);
    expect(wall.style.transform).to.equal('');
  });
});

describe('a wall that is touched', () => {
  it('opens no menu, selects nothing, and lets nothing be dragged', async () => {
    const wall = await mount('hb-wall', {});
    handsOff(document);
    for (const type of ['contextmenu', 'selectstart', 'dragstart']) {
      const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
      wall.dispatchEvent(event);
      expect([type, event.defaultPrevented]).to.deep.equal([type, true]);
    }
  });

  it('shows no cursor', async () => {
    const wall = await mount('hb-wall', {});
    expect(getComputedStyle(wall).cursor).to.equal('none');
    expect(getComputedStyle(document.body).cursor).to.equal('none');
  });
});

describe('the wake lock', () => {
  it('is asked for at once and whenever the page is seen again; a refusal harms nothing', async () => {
    let asked = 0;
    const request = (type: 'screen') => {
      asked += 1;
      return Promise.reject(new Error(`no ${type} lock`));
    };
    keepAwake({ request }, document);
    expect(asked).to.equal(1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked).to.equal(2);
    keepAwake(undefined, document);
  });
});
