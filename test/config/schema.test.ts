import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseHallConfig } from '#config/schema.ts';
import { hallYaml } from '../helpers/temp-hall.ts';

/** The parts of a good hall file, to be spoilt. */
const good = (): Record<string, never> => parse(hallYaml);

function faultsOf(file: unknown): string[] {
  const parsed = parseHallConfig(file);
  return parsed.ok ? [] : parsed.faults.map(({ path, reason }) => `${path} ${reason}`.trim());
}

describe('a hall file', () => {
  it('is parsed with its defaults filled in', () => {
    const parsed = parseHallConfig(good());
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        services: [{ id: 'pay', channels: [] }],
        screens: [],
        notices: [],
        guides: [{ sample: false }],
      },
    });
  });

  it('is refused with every fault it has, each with where and why', () => {
    const file = {
      hall: {
        id: 'no spaces',
        name: { zh: '' },
        address: 'a\nb',
        coordinates: { latitude: 91, longitude: '118', datum: 'GPS' },
        timeZone: 'Mars/Olympus',
        hours: 24,
        phone: '10086',
        country: 'China',
      },
      services: [
        { id: 'pay', letter: 'a', name: { zh: '缴费', en: 'Pay' }, standardMinutes: 0.2, channels: ['fax'] },
      ],
      counters: {},
      outlets: [{ id: 'x' }],
      guides: [{ id: 'g', service: 'pay', channel: 'app', title: { zh: '题' }, minutes: 1, steps: [] }],
      notices: [{ id: 'n', text: { zh: '通知' }, from: 'tomorrow' }],
      banners: [],
    };
    expect(faultsOf(file)).toEqual([
      'hall.id must be 1 to 40 letters, digits, "-" or "_", starting with a letter or digit',
      'hall.name.zh must not be empty',
      'hall.name.en is missing',
      'hall.address must not hold control characters or line breaks',
      'hall.coordinates.latitude must be at most 90, not 91',
      'hall.coordinates.longitude must be a number',
      'hall.coordinates.datum must be WGS84, GCJ02 or BD09',
      'hall.timeZone must be an IANA time zone such as Asia/Shanghai',
      'hall.hours must be text: put quotes around it, "24"',
      'hall.country must be two small letters such as cn',
      'hall.phone is not a known field',
      'services[0].letter must be one letter A to Z',
      'services[0].standardMinutes must be at least 0.5, not 0.2',
      'services[0].channels[0] must be terminal, app, wechat, web, sms or hotline',
      'counters must be a list',
      'outlets[0].name is missing',
      'outlets[0].kind is missing',
      'outlets[0].address is missing',
      'outlets[0].coordinates is missing',
      'outlets[0].hours is missing',
      'outlets[0].services is missing',
      'guides[0].steps must have at least one step',
      'notices[0].from must be a date and time with offset, such as 2026-12-01T09:00:00+08:00',
      'banners is not a known field',
    ]);
  });

  it('is refused where its parts do not fit together, beside its other faults', () => {
    const service = { id: 'pay', letter: 'A', name: { zh: '缴费', en: 'Pay' }, standardMinutes: 3 };
    const file = {
      ...good(),
      services: [service, { ...service, id: 'bills' }, { ...service, letter: 'B' }],
      counters: [
        { id: 'c1', label: '1', services: ['pay', 'repairs'] },
        { id: 'c2', label: '1' },
      ],
      guides: [
        { id: 'g', service: 'plans', channel: 'app', title: { zh: '题' }, steps: [{ text: { zh: '步' } }] },
      ],
    };
    expect(faultsOf(file)).toEqual([
      'guides[0].minutes is missing',
      'services[2].id "pay" is used twice',
      'services[1].letter "A" is used twice',
      'counters[1].label "1" is used twice',
      'counters[0].services[1] names the service "repairs", which is not in services',
      'guides[0].service names the service "plans", which is not in services',
    ]);
  });

  it.each([null, undefined, 'hall', [], 7])('is refused when it holds %j', (file) => {
    expect(faultsOf(file)).not.toEqual([]);
  });

  it('gives the times of notices as instants, and refuses them the wrong way round', () => {
    const notice = { id: 'n', text: { zh: '通知' }, from: '2026-12-01T09:00:00+08:00' };
    expect(parseHallConfig({ ...good(), notices: [notice] })).toMatchObject({
      value: { notices: [{ from: Date.parse('2026-12-01T01:00:00Z') }] },
    });
    const ended = { ...notice, until: '2026-11-30T09:00:00+08:00' };
    expect(faultsOf({ ...good(), notices: [ended] })).toEqual(['notices[0] "from" must be before "until"']);
  });

  it.each([
    '../secret.svg',
    'media/../hall.yaml',
    '/etc/x.svg',
    'media/a b.svg',
    'media/page.html',
    'http://x/a.svg',
  ])('does not take a picture from %s', (image) => {
    const guide = { id: 'g', service: 'pay', channel: 'app', title: { zh: '题' }, minutes: 1 };
    const file = { ...good(), guides: [{ ...guide, steps: [{ text: { zh: '步' }, image }] }] };
    expect(faultsOf(file)).toEqual([
      'guides[0].steps[0].image must name a picture in media/, such as media/pay-1.svg',
    ]);
  });

  it.each(['javascript:alert(1)', 'example.com', 'file:///etc/passwd'])(
    'does not lead a code to %s',
    (link) => {
      const guide = { id: 'g', service: 'pay', channel: 'web', title: { zh: '题' }, minutes: 1, link };
      const file = { ...good(), guides: [{ ...guide, steps: [{ text: { zh: '步' } }] }] };
      expect(faultsOf(file)[0]).toMatch(/^guides\[0\]\.link must/);
    },
  );
});

describe('content that takes turns', () => {
  const campaign = {
    id: 'family',
    owner: 'city',
    title: { zh: '全家套餐' },
    offer: { zh: '一张主卡加两张副卡' },
    products: ['家庭套餐'],
    from: '2026-12-01T00:00:00+08:00',
    until: '2026-12-31T00:00:00+08:00',
  };

  it('says when, where and how often it may show', () => {
    const placement = {
      days: ['mo', 'su'],
      times: [{ from: '22:00', to: '02:00' }],
      levels: [0, 1],
      priority: 'high',
      weight: 3,
      perHour: 4,
    };
    const parsed = parseHallConfig({ ...good(), campaigns: [{ ...campaign, ...placement }] });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        campaigns: [{ ...placement, from: Date.parse(campaign.from), ready: false, terms: [], faq: [] }],
      },
    });
  });

  it('is refused where its placement cannot be', () => {
    const spoilt = { days: ['monday'], times: [{ from: '9:00', to: '12:00' }], weight: 11, perHour: 0 };
    const file = { ...good(), notices: [{ id: 'n', text: { zh: '通知' }, ...spoilt }] };
    expect(faultsOf(file)).toEqual([
      'notices[0].days[0] must be mo, tu, we, th, fr, sa or su',
      'notices[0].times[0].from must be a time such as 12:00',
      'notices[0].weight must be at most 10, not 11',
      'notices[0].perHour must be at least 1, not 0',
    ]);
  });

  it('names only terms and screens that there are', () => {
    const file = { ...good(), campaigns: [{ ...campaign, terms: ['fttr'], screens: ['door'] }] };
    expect(faultsOf(file)).toEqual([
      'campaigns[0].screens[0] names the screen "door", which is not in screens',
      'campaigns[0].terms[0] names the term "fttr", which is not in glossary',
    ]);
  });

  it('ends after it begins: campaigns and takeovers always have an end', () => {
    const { until: _until, ...endless } = campaign;
    const file = {
      ...good(),
      campaigns: [endless, { ...campaign, id: 'other', until: '2026-11-01T00:00:00+08:00' }],
      takeovers: [{ id: 'power', text: { zh: '停电' } }],
    };
    expect(faultsOf(file)).toEqual([
      'campaigns[0].until is missing',
      'campaigns[1] "from" must be before "until"',
      'takeovers[0].until is missing',
    ]);
  });

  it('is one of picture, film and text, if it is a slide', () => {
    const slide = { id: 's', text: { zh: '# 标题\n- 一条' } };
    expect(faultsOf({ ...good(), slides: [slide] })).toEqual([]);
    expect(faultsOf({ ...good(), slides: [{ ...slide, image: 'media/a.png' }, { id: 't' }] })).toEqual([
      'slides[0] must have one of image, video and text',
      'slides[1] must have one of image, video and text',
    ]);
  });
});
