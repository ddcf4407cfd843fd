import { expect } from 'chai';
import '../../../display/elements/campaign/campaign.ts';
import type { PublicCampaign } from '../../../display/director/campaign-offer.ts';
import { campaignPages, type Glossary } from '../../../display/director/campaign-pages.ts';
import { longestState, sampleConfig } from '../../helpers/sample-state.ts';
import { axeFaults, screenSizes, textOf, until } from './mounting.ts';
import { mountIn, roomFaults } from './room-faults.ts';

const room = { width: 9.48, height: 8.48 };
const { campaigns, glossary } = sampleConfig;
const family = campaigns[0] as PublicCampaign;
const longest = longestState().config;
const show = (page: number, more: Partial<PublicCampaign> = {}) =>
  mountIn('hb-campaign', { campaign: { ...family, ...more }, glossary, room, page }, room);

describe('hb-campaign', () => {
  it('says whose it is, what it offers for how much until when, marked as an example', async () => {
    const element = await show(0);
    const text = textOf(element).replace(/ /g, '');
    for (const words of ['省公司活动', '示例', '全家一起用，套餐更省', '79元/月', '活动到2027年1月31日'])
      expect(text).to.include(words);
    expect(text).to.include('再加两张副卡');
    expect(element.shadowRoot?.querySelectorAll('svg.qr').length).to.equal(1);
    expect(await axeFaults(element)).to.deep.equal([]);
    expect(textOf(await show(0, { owner: 'city' }))).to.include('市公司活动');
  });

  it('explains its terms and answers its questions in plain words', async () => {
    const element = await show(1);
    expect(textOf(element)).to.include('跟主卡一起用套餐的另一个号码').and.include('不用换');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('shows no broken picture when its picture cannot be had', async () => {
    const element = await show(0, { image: '/no-such-picture.svg' });
    await until(() => element.shadowRoot?.querySelector('img') === null);
    expect(textOf(element)).to.include('元/月');
  });

  for (const size of screenSizes) {
    it(`cuts off, overlaps and shrinks no text at ${size.width}×${size.height}`, async () => {
      const long = longest?.campaigns[0] as PublicCampaign;
      const terms = longest?.glossary as Glossary;
      for (const props of [
        { campaign: long, glossary: terms },
        { campaign: family, glossary },
      ]) {
        const faults = await roomFaults(
          size,
          'hb-campaign',
          (at, page) => ({ ...props, room: at, page }),
          (at) => campaignPages(props.campaign, props.glossary, at).length,
        );
        expect(faults).to.deep.equal([]);
      }
    });
  }
});
