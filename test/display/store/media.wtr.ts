import { expect } from 'chai';
import type { PublicConfig } from '#protocol/public-config.ts';
import {
  dropOtherPictures,
  fetchPictures,
  mediaCacheName,
  picturesOf,
} from '../../../display/store/media.ts';
import { sampleConfig } from '../../helpers/sample-state.ts';

const [guide] = sampleConfig.guides;
if (!guide) throw new Error('the sample has no guide');

/** A configuration whose only guide has these pictures. */
const withPictures = (...images: string[]): PublicConfig => ({
  ...sampleConfig,
  guides: [{ ...guide, steps: images.map((image) => ({ text: { zh: '一步' }, image })) }],
  campaigns: [],
  slides: [],
});

/** Any file that the test's server has, told apart by its query, stands for a picture. */
const picture = (name: string) => `/package.json?${name}`;
const kept = async () => {
  const cache = await caches.open(mediaCacheName);
  return (await cache.keys()).map(({ url }) => url.slice(location.origin.length)).sort();
};

describe('the pictures of a configuration', () => {
  beforeEach(() => caches.delete(mediaCacheName));

  it('are each named once', () => {
    expect(picturesOf(withPictures('/a', '/b', '/a'))).to.deep.equal(['/a', '/b']);
  });

  it('are those of guides, campaigns and slides, films too', () => {
    const [campaign] = sampleConfig.campaigns;
    if (!campaign) throw new Error('the sample has no campaign');
    const config = {
      ...withPictures('/a'),
      campaigns: [{ ...campaign, image: '/c' }],
      slides: [{ id: 'film', video: '/v', sample: false }],
    };
    expect(picturesOf(config)).to.deep.equal(['/a', '/c', '/v']);
  });

  it('are kept once fetched', async () => {
    await fetchPictures(withPictures(picture('1'), picture('2')));
    expect(await kept()).to.deep.equal([picture('1'), picture('2')]);
  });

  it('are not fetched again', async () => {
    const cache = await caches.open(mediaCacheName);
    await cache.put('/not-on-the-server.svg', new Response('<svg/>'));
    await fetchPictures(withPictures('/not-on-the-server.svg'));
    expect(await kept()).to.deep.equal(['/not-on-the-server.svg']);
  });

  it('that can be had are kept even if another cannot, which is told', async () => {
    const outcome = await fetchPictures(withPictures('/not-on-the-server.svg', picture('1'))).catch(String);
    expect(outcome).to.contain('1 pictures');
    expect(await kept()).to.deep.equal([picture('1')]);
  });

  it('are let go once no longer named, those of other halls stay', async () => {
    const cache = await caches.open(mediaCacheName);
    for (const path of ['/media/sample/old.svg', '/media/sample/new.svg', '/media/other/old.svg']) {
      await cache.put(path, new Response('<svg/>'));
    }
    await dropOtherPictures(withPictures('/media/sample/new.svg'));
    expect(await kept()).to.deep.equal(['/media/other/old.svg', '/media/sample/new.svg']);
  });
});
