import { expect } from 'chai';
import '../../../display/elements/wall/wall.ts';
import { unnamedScreen } from '#config/schema.ts';
import { demand } from '../../../display/elements/templates/on-demand.ts';
import { sampleClock, sampleConfig, sampleState } from '../../helpers/sample-state.ts';
import { mount, painted, textOf, until } from './mounting.ts';

describe('elements on demand', () => {
  it('tells of one that cannot be fetched, keeps the wall up, and tries again with the next paint', async () => {
    const faults: string[] = [];
    const listen = ({ detail }: CustomEvent<string>) => faults.push(detail);
    document.documentElement.addEventListener('hb-fault', listen);
    let tries = 0;
    const fails = () => {
      tries += 1;
      return Promise.reject(new Error('offline'));
    };
    demand('hb-staff', fails);
    demand('hb-staff', fails);
    await until(() => faults.length === 1);
    expect([tries, faults[0]]).to.deep.equal([1, 'hb-staff: offline']);
    await until(() => {
      demand('hb-staff', fails);
      return faults.length === 2;
    });
    document.documentElement.removeEventListener('hb-fault', listen);
  });

  it('shows header and foot at once, and the board as soon as it has come', async () => {
    const screens = [{ ...unnamedScreen, template: 'counter' as const, counter: 'c3' }];
    const state = { ...sampleState({ config: { ...sampleConfig, screens } }), screen: unnamedScreen.id };
    const wall = await mount('hb-wall', { state, clock: sampleClock() });
    expect(textOf(wall)).to.include('示例路营业厅');
    await until(() => customElements.get('hb-counter'));
    await painted(wall);
    expect(textOf(wall)).to.match(/3 ?号窗口.*A015/);
  });

  it('hears only its own calls on a counter’s screen', async () => {
    const screens = [{ ...unnamedScreen, template: 'counter' as const, counter: 'c5' }];
    const state = { ...sampleState({ config: { ...sampleConfig, screens } }), screen: unnamedScreen.id };
    const wall = await mount('hb-wall', { state, clock: sampleClock() });
    await until(() => customElements.get('hb-counter'));
    await painted(wall);
    expect(textOf(wall)).to.include('B007').and.not.include('A015');
  });
});
