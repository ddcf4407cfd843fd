import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/trend/trend.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { fitsEveryRoom } from './boards.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const trend = {
  stepMinutes: 30,
  from: 540,
  today: [6, 13, 20],
  typical: [4, 9, 14, 18, 16, 12, 9, 10, 14, 15, 11, 8, 6, 4, 3, 3, 2, 1],
  days: 12,
};
const minute = sampleNow - (sampleNow % 60_000);
const told = (today = trend.today) => ({ ...sampleView, trend: { ...trend, today } });
const props = { config: sampleConfig, view: told(), minute };
const box = { width: 948, height: 848 };
const canvases = (element: Element) => Array.from(element.shadowRoot?.querySelectorAll('canvas') ?? []);

/** Whether anything is drawn. */
function isDrawn(canvas: HTMLCanvasElement | undefined): boolean {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return false;
  return context.getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte > 0);
}

describe('hb-trend', () => {
  beforeEach(async () => {
    await setViewport({ width: 1920, height: 1080 });
    // Its first loading may take longer than a wall would wait.
    await import('../../../display/elements/trend/plot.ts');
  });

  it('says how busy it is, and draws today against a typical day once it is shown', async () => {
    const element = await mount('hb-trend', props, box);
    expect(textOf(element)).to.include('现在比平时人多').and.include('过去 12 个周六周日');
    const drawn = canvases(element);
    expect(drawn).to.have.length(1);
    expect(isDrawn(drawn[0])).to.equal(true);
    expect(drawn[0]?.width).to.equal(Math.round(868 * devicePixelRatio));
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('tells the numbers to those who do not see the curve', async () => {
    const element = await mount('hb-trend', props, box);
    const label = element.shadowRoot?.querySelector('.chart')?.getAttribute('aria-label');
    expect(label).to.include('现在比平时人多').and.include('10:00 今天 20 人，平时 14 人');
  });

  it('draws anew only when the curve has changed', async () => {
    const element = await mount('hb-trend', props, box);
    const first = canvases(element)[0];
    element.view = told([...trend.today]);
    element.minute = minute + 60_000;
    await element.updateComplete;
    expect(canvases(element)[0] === first).to.equal(true);
    element.view = told([6, 13, 25]);
    await element.updateComplete;
    expect(canvases(element)).to.have.length(1);
    expect(canvases(element)[0] === first).to.equal(false);
  });

  it('takes the curve away when it leaves the page, and draws it again when it is back', async () => {
    const element = await mount('hb-trend', props, box);
    const place = element.parentElement;
    element.remove();
    expect(canvases(element)).to.have.length(0);
    place?.append(element);
    await element.updateComplete;
    expect(canvases(element)).to.have.length(1);
  });

  it('keeps the sentence and lists the numbers when the curve cannot be loaded', async () => {
    const load = () => Promise.reject(new Error('no network'));
    const element = await mount('hb-trend', { ...props, load }, box);
    await element.updateComplete;
    expect(canvases(element)).to.have.length(0);
    expect(textOf(element)).to.include('现在比平时人多').and.include('10:00 今天 20 人，平时 14 人');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  fitsEveryRoom(
    'hb-trend',
    () => 1,
    ({ config, view = sampleView }) => ({ config, view: { ...view, trend }, minute }),
  );

  describe('without its curve', () => {
    fitsEveryRoom(
      'hb-trend',
      () => 1,
      ({ config, view = sampleView }) => ({
        config,
        view: { ...view, trend },
        minute,
        load: () => Promise.reject(new Error('none')),
      }),
    );
  });
});
