import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../display/elements/amenities/amenities.ts';
import { amenityPageCount } from '../../../display/director/amenity-pages.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';
import { fitsEveryRoom } from './boards.ts';
import { axeFaults, mount, textOf } from './mounting.ts';

const box = { width: 948, height: 848 };
const kinds = ['charging', 'water', 'seats', 'restroom', 'printing', 'umbrella', 'help'] as const;

/** With a second Wi-Fi, of the longest name and password. */
const withSecrets = (config: typeof sampleConfig): typeof sampleConfig => ({
  ...config,
  amenities: [
    ...config.amenities,
    {
      id: 'w2',
      kind: 'wifi',
      text: { zh: '办公区的网络' },
      wifi: { name: '营'.repeat(32), password: 'W'.repeat(63) },
    },
  ],
});

describe('hb-amenities', () => {
  beforeEach(() => setViewport({ width: 1920, height: 1080 }));

  it('joins the Wi-Fi by a code, and gives its name and password in words', async () => {
    const element = await mount('hb-amenities', { config: sampleConfig }, box);
    expect(element.shadowRoot?.querySelector('svg.qr')?.getAttribute('aria-label')).to.equal(
      '扫码连接 Hall-Guest',
    );
    expect(textOf(element))
      .to.include('Hall-Guest')
      .and.include('welcome-2026')
      .and.include('等候区有充电线');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('says of an open network that it has no password', async () => {
    const amenities = sampleConfig.amenities.map((item) =>
      item.wifi ? { ...item, wifi: { name: 'Hall' } } : item,
    );
    const text = textOf(await mount('hb-amenities', { config: { ...sampleConfig, amenities } }, box));
    expect(text).to.include('不用密码').and.not.include('密码 ');
  });

  it('has a drawing for every kind', async () => {
    const amenities = kinds.map((kind) => ({ id: kind, kind, text: { zh: kind } }));
    const config = { ...sampleConfig, amenities };
    const element = await mount('hb-amenities', { config }, box);
    const drawn = Array.from(element.shadowRoot?.querySelectorAll('.icon') ?? [], (icon) => icon.innerHTML);
    expect(new Set(drawn).size).to.equal(kinds.length);
  });

  fitsEveryRoom(
    'hb-amenities',
    ({ config = sampleConfig }, room) => amenityPageCount(withSecrets(config), room),
    ({ config = sampleConfig }) => ({ config: withSecrets(config) }),
  );
});
