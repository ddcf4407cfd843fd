import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/quiet/quiet.ts';
import type { QuietView } from '#domain/view.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { fitsEveryRoom } from './boards.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00+08:00`);
const quiet: QuietView = {
  learned: true,
  spans: [
    [at(22, '10:30'), at(22, '11:30')],
    [at(22, '14:00'), at(22, '16:00')],
    [at(23, '09:00'), at(23, '18:00')],
    [at(24, '10:30'), at(24, '12:30')],
    [at(26, '14:30'), at(26, '16:30')],
    [at(27, '14:30'), at(27, '16:30')],
  ],
};
const props = { config: sampleConfig, view: { ...sampleView, quiet }, minute: sampleNow };
const box = { width: 948, height: 848 };

describe('hb-quiet', () => {
  beforeEach(() => setViewport({ width: 1920, height: 1080 }));

  it('says the next quiet times in words, at most five, and where they are known from', async () => {
    const element = await mount('hb-quiet', props, box);
    const rows = Array.from(element.shadowRoot?.querySelectorAll('li') ?? [], textOf);
    expect(rows).to.have.length(5);
    expect(rows.slice(0, 3).map((row) => row.replace(/ /g, ''))).to.deep.equal([
      '现在至11:30',
      '今天14:00–16:00',
      '明天11月23日全天',
    ]);
    expect(textOf(element)).to.include('什么时候来最快').and.include('按本厅平时的客流');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('does not call learned what the hall has given by hand', async () => {
    const element = await mount(
      'hb-quiet',
      { ...props, view: { ...sampleView, quiet: { ...quiet, learned: false } } },
      box,
    );
    expect(textOf(element)).to.include('本厅建议').and.not.include('平时的客流');
  });

  fitsEveryRoom(
    'hb-quiet',
    () => 1,
    ({ config, view = sampleView }) => ({ config, view: { ...view, quiet }, minute: sampleNow }),
  );
});
