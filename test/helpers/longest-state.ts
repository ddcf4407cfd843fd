/** A sample hall in which every text is as long as it may be. */
import type { WallState } from '../../display/store/state.ts';
import { sampleConfig, samplePicture, withWords } from './sample-config.ts';
import { range, sampleState, sampleView } from './sample-state.ts';

const zh = (length: number) =>
  '宽带电视融合套餐新装移机过户与故障报修一站式综合受理办理区'.repeat(9).slice(0, length);
const en = (length: number) =>
  'Broadband, television and bundle installation and relocation '.repeat(9).slice(0, length).trim();

/** Every text as long as the schema lets it be, and a queue that does not end. */
export function longestState(): WallState {
  const services = sampleConfig.services.map((item) => ({
    ...item,
    name: { zh: zh(16), en: en(40) },
    plain: { zh: zh(60), en: en(120) },
    price: { zh: zh(16), en: en(32) },
    limit: { zh: zh(16), en: en(32) },
  }));
  const action = Array.from({ length: 4 }, () => ({ zh: zh(24), en: en(48) }));
  const actions = { guide: action, guard: action, counter: action, manager: action };
  return sampleState({
    config: withWords({
      ...sampleConfig,
      hall: { ...sampleConfig.hall, name: { zh: zh(24), en: en(60) }, address: zh(60) },
      services,
      counters: sampleConfig.counters.map((item) => ({ ...item, label: `综合受理${item.label}区` })),
      outlets: sampleConfig.outlets.map((item) => ({
        ...item,
        name: { zh: zh(20), en: en(60) },
        address: zh(60),
        services: services.map(({ id }) => id).slice(1),
        distanceMetres: 12_345,
        walkMinutes: 155,
      })),
      guides: sampleConfig.guides.map((item) => ({
        ...item,
        title: { zh: zh(24), en: en(48) },
        minutes: 60,
        steps: Array.from({ length: 6 }, () => ({
          text: { zh: zh(24), en: en(48) },
          image: samplePicture('图'),
        })),
        sms: { text: zh(30), to: '+123456789012345' },
        hotline: { number: '+123456789012345', keys: ['1', '2', '3', '4', '5', '6', '#', '*'] },
      })),
      notices: [{ id: 'long', text: { zh: zh(80), en: en(160) } }],
      campaigns: sampleConfig.campaigns.map((item) => ({
        ...item,
        title: { zh: zh(20), en: en(40) },
        offer: { zh: zh(48), en: en(96) },
        price: { zh: zh(16), en: en(32) },
        terms: ['t1', 't2', 't3', 't4'],
        faq: Array.from({ length: 4 }, () => ({
          question: { zh: zh(24), en: en(48) },
          answer: { zh: zh(48), en: en(96) },
        })),
      })),
      glossary: ['t1', 't2', 't3', 't4'].map((id) => ({
        id,
        term: { zh: zh(12), en: en(24) },
        plain: { zh: zh(40), en: en(80) },
      })),
      amenities: sampleConfig.amenities.map((item) => ({ ...item, text: { zh: zh(24), en: en(48) } })),
      slides: sampleConfig.slides.map(({ text, ...item }) => ({
        ...item,
        title: { zh: zh(20), en: en(40) },
        ...(text && { text: { zh: zh(240), en: en(480) } }),
      })),
      takeovers: [],
      surge: { ...sampleConfig.surge, actions: { level1: actions, level2: actions, level3: actions } },
    }),
    view: {
      ...sampleView,
      services: Object.fromEntries(services.map(({ id }) => [id, { waiting: 300, wait: range(60) }])),
      counters: { ...sampleView.counters, c3: { state: 'open', ticket: 'AW12344' } },
      calls: Object.fromEntries(
        Object.entries(sampleView.calls).map(([key, call], at) => [key, { ...call, ticket: `AW1234${at}` }]),
      ),
    },
  });
}
