import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicConfig } from '#protocol/public-config.ts';
import { headerAt } from '../../../display/director/header.ts';
import { nextShowing, placedContents } from '../../../display/director/next-showing.ts';
import { itemKey } from '../../../display/director/stage-item.ts';
import { stageAt } from '../../../display/director/stage-turn.ts';
import { takeoverAt } from '../../../display/director/takeover.ts';
import { sampleConfig } from '../../helpers/sample-config.ts';
import { sampleNow } from '../../helpers/sample-state.ts';
import { boundPlacements, configsOf, inputOf, instants, liveViews } from '../../helpers/stage-worlds.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const placed = (config: PublicConfig, key: string) => {
  const found = placedContents(config).find((each) => each.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const next = (config: PublicConfig, key: string, from = sampleNow, until = from + 7 * dayMs, screen = 'tv') =>
  nextShowing(placed(config, key), () => ({ ...inputOf(config), screen }), from, until);
const [someNotice] = sampleConfig.notices;
if (!someNotice) throw new Error('the sample has notices');
const takeover = (id: string, from: number | undefined, until: number) => ({
  ...{ id, text: { zh: '请离场' }, until },
  ...(from !== undefined && { from }),
});

describe('the next showing of content', () => {
  it('is the first of its turns on the stage, whatever else there is', () => {
    fc.assert(
      fc.property(configsOf(boundPlacements), liveViews, instants, (config, view, t) => {
        const input = inputOf(config, view);
        for (const content of placedContents(config).filter(({ slot }) => slot === 'stage')) {
          let at = t;
          const shows = () => {
            const { item } = stageAt(input, at);
            return item !== undefined && itemKey(item) === content.key;
          };
          while (at < t + hourMs && !shows()) at = stageAt(input, at).until;
          const first = at < t + hourMs ? { since: at, until: stageAt(input, at).until } : undefined;
          expect(nextShowing(content, () => input, t, t + hourMs)).toEqual(first);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is found days ahead, when its time comes', () => {
    const from = sampleNow + 3 * dayMs;
    const config = {
      ...sampleConfig,
      guides: sampleConfig.guides.map((guide) => ({ ...guide, from })),
    };
    const showing = next(config, `guide:${config.guides[0]?.id}`);
    expect(showing?.since).toBeGreaterThanOrEqual(from);
    expect(showing?.since).toBeLessThan(from + hourMs);
  });

  it('is none for what is over, is not ready or is meant for another screen', () => {
    const [guide, ...guides] = sampleConfig.guides;
    if (!guide) throw new Error('the sample has guides');
    const withGuide = (more: object) => ({ ...sampleConfig, guides: [{ ...guide, ...more }, ...guides] });
    expect(next(sampleConfig, `guide:${guide.id}`)).toBeDefined();
    expect(next(withGuide({ until: sampleNow - 1 }), `guide:${guide.id}`)).toBeUndefined();
    expect(next(withGuide({ screens: ['other'] }), `guide:${guide.id}`)).toBeUndefined();
    const campaigns = sampleConfig.campaigns.map((campaign) => ({ ...campaign, ready: false }));
    const unready = { ...sampleConfig, campaigns };
    expect(next(unready, `campaign:${campaigns[0]?.id}`)).toBeUndefined();
  });

  it('is in the header for a short notice, in its turn', () => {
    const config = {
      ...sampleConfig,
      notices: ['a', 'b'].map((id) => ({ id, text: { zh: '周五照常营业' } })),
    };
    for (const id of ['a', 'b']) {
      const showing = next(config, `notice:${id}`);
      expect(headerAt(inputOf(config), showing?.since ?? 0)?.notice.id).toBe(id);
      expect((showing?.since ?? Infinity) - sampleNow).toBeLessThanOrEqual(20_000);
    }
  });

  it('waits for the end of an urgent message, and is that message while it stands', () => {
    const until = sampleNow + 2 * hourMs;
    const takeovers = [
      takeover('now', undefined, until),
      takeover('later', until + dayMs, until + 2 * dayMs),
    ];
    const config = { ...sampleConfig, takeovers };
    expect(next(config, 'takeover:now')).toEqual({ since: sampleNow, until });
    expect(next(config, 'takeover:later')).toEqual({ since: until + dayMs, until: until + 2 * dayMs });
    expect(takeoverAt(config, next(config, 'outlets')?.since ?? 0)).toBeUndefined();
    expect(next(config, 'outlets', sampleNow, until)).toBeUndefined();
  });
});
