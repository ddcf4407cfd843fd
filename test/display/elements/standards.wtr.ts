import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/standards/standards.ts';
import { standardsPageCount } from '../../../display/director/standards-pages.ts';
import { reference } from '../../../display/director/zones.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';
import { fitsEveryRoom } from './boards.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const box = { width: 948, height: 848 };

describe('hb-standards', () => {
  beforeEach(() => setViewport({ width: 1920, height: 1080 }));

  it('shows price and time of every service over its pages', async () => {
    let text = '';
    for (let page = 0; page < standardsPageCount(sampleConfig, reference.stage); page += 1) {
      const element = await mount('hb-standards', { config: sampleConfig, page }, box);
      text += textOf(element);
      expect(await axeFaults(element)).to.deep.equal([]);
    }
    for (const { name, price, limit } of sampleConfig.services) {
      expect(text).to.include(name.zh).and.include(price?.zh).and.include(limit?.zh);
    }
  });

  it('marks what a service does not say', async () => {
    const [first] = sampleConfig.services;
    const services = first ? [{ ...first, price: undefined }] : [];
    const element = await mount('hb-standards', { config: { ...sampleConfig, services } }, box);
    const price = element.shadowRoot?.querySelector('.price');
    expect(price ? textOf(price) : '').to.equal('—');
  });

  fitsEveryRoom(
    'hb-standards',
    ({ config = sampleConfig }, room) => standardsPageCount(config, room),
    ({ config }) => ({ config }),
  );
});
