/** The chime in a real browser, which lets no sound out before somebody touches it. */
import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { browserTimers } from '../../../display/connection/timers.ts';
import { browserChime } from '../../../display/sound/browser-chime.ts';
import { until } from '../elements/mounting.ts';

describe('the chime', () => {
  it('is blocked until somebody touches the screen, and says when it is not any more', async () => {
    let changes = 0;
    const onChange = () => {
      changes += 1;
    };
    const chime = browserChime({ timers: browserTimers, onChange });
    expect(chime.allowed()).to.equal(false);
    // Resolves: what is blocked is passed over and not heard later.
    await chime.ring(0.5);
    await sendMouse({ type: 'click', position: [10, 10] });
    await until(() => chime.allowed());
    await until(() => changes > 0);
    chime.stop();
  });

  it('rings, and has faded when it says so', async () => {
    await sendMouse({ type: 'click', position: [10, 10] });
    const chime = browserChime({ timers: browserTimers, onChange: () => {} });
    await until(() => chime.allowed());
    const began = performance.now();
    await chime.ring(0.01);
    expect(performance.now() - began).to.be.at.least(1000);
    chime.stop();
    await until(() => !chime.allowed());
    await chime.ring(0.01);
  });
});
