/** What the preview page shows of what it is told. */
import { expect } from 'chai';
import { parse } from '#config/parse.ts';
import { PreviewMessage } from '../../../display/preview/message.ts';
import { type Preview, startPreview } from '../../../display/preview/preview.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';
import { textOf, until } from '../elements/mounting.ts';

const hourMs = 3_600_000;
const message: PreviewMessage = {
  type: 'hallboard-preview',
  config: sampleConfig,
  view: sampleView,
  now: sampleNow,
  screen: 'entrance',
  t: sampleNow,
  rate: 0,
  pace: 1,
  kind: 'real',
};

let preview: Preview;
let ms = 0;
beforeEach(() => {
  document.body.replaceChildren();
  ms = 0;
  preview = startPreview(document.body, () => ms);
});
afterEach(() => preview.stop());

const wall = () => document.querySelector('hb-wall');
async function shown(change: Partial<PreviewMessage> = {}): Promise<string> {
  preview.show({ ...message, ...change });
  await until(() => (wall()?.shadowRoot?.querySelectorAll('.wall').length ?? 0) > 0);
  await wall()?.updateComplete;
  return textOf(document.body);
}
const shadeOpacity = () => {
  const pane = document.querySelector('.shade');
  return pane instanceof HTMLElement ? pane.style.opacity : '';
};

describe('the preview page', () => {
  it('shows the wall of a screen at the time that is asked for', async () => {
    expect(await shown())
      .to.include('10:42')
      .and.include('A015');
    expect(await shown({ t: sampleNow + 2 * hourMs }))
      .to.include('12:42')
      .and.include('A015');
  });

  it('takes the queue to be as fresh then as it is now, however long the preview goes on', async () => {
    await shown({ t: sampleNow + 2 * hourMs, rate: 1 });
    ms += 20 * 60_000;
    const text = () => textOf(document.body);
    await until(() => text().includes('13:02') && !text().includes('预计等待 截至'));
    expect(text()).to.include('30–45');
  });

  it('shows a level that is not there, and the hall’s own again', async () => {
    expect(await shown({ level: 2 })).to.include('客流高峰');
    expect(await shown()).to.not.include('客流高峰');
  });

  it('keeps the wall while time goes on, and begins anew when another time or level is chosen', async () => {
    await shown({ rate: 1 });
    const first = wall();
    ms += 3000;
    await shown({ rate: 1, t: sampleNow + 3000, now: sampleNow + 3000 });
    expect(wall() === first).to.equal(true);
    await shown({ rate: 1, t: sampleNow + hourMs });
    expect(wall() === first).to.equal(false);
    const second = wall();
    await shown({ rate: 1, t: sampleNow + hourMs, level: 3 });
    expect(wall() === second).to.equal(false);
    expect(document.querySelectorAll('hb-wall').length).to.equal(1);
  });

  it('is as dark as the wall while the hall is shut', async () => {
    await shown();
    expect(shadeOpacity()).to.equal('0');
    await shown({ t: sampleNow + 14 * hourMs, view: { ...sampleView, services: {}, calls: {} } });
    expect(shadeOpacity()).to.equal('0.7');
  });

  it('takes a configuration that comes again for the one it has', async () => {
    await shown();
    const config = wall()?.state?.config;
    await shown({ config: structuredClone(sampleConfig) });
    expect(wall()?.state?.config === config).to.equal(true);
    await shown({ config: { ...sampleConfig, version: 'other' } });
    expect(wall()?.state?.config?.version).to.equal('other');
  });
});

describe('what the preview page is told', () => {
  it('is parsed before it is believed', () => {
    expect(parse(PreviewMessage, structuredClone(message)).ok).to.equal(true);
    expect(parse(PreviewMessage, { ...message, rate: 2 }).ok).to.equal(false);
    expect(parse(PreviewMessage, { ...message, config: {} }).ok).to.equal(false);
    expect(parse(PreviewMessage, 'hello').ok).to.equal(false);
  });
});
