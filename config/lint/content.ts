/** The contents of a hall's screens, alike to whoever checks when and where they show. */
import type { Lane } from '#config/rotation.ts';
import type { HallConfig } from '#config/schema.ts';
import type { StageKind } from '#config/screens.ts';
import { staySeconds } from './stay.ts';

/** When and where content may show: what config/placement.ts gives it. */
export type Placed = Pick<
  HallConfig['slides'][number],
  'from' | 'until' | 'days' | 'times' | 'levels' | 'screens' | 'priority' | 'weight' | 'perHour'
>;

/** Content that the file has one of, with its place in the file. */
export interface Content {
  /** `guides[3]`. */
  path: string;
  lane: Lane;
  kind: StageKind;
  /** What managers know it by. */
  name: string;
  placed: Placed;
  /** Whether its owner has confirmed it; what is not does not show. */
  ready: boolean;
  /** How long it stays each time it shows, in seconds; estimated. */
  staySeconds: number;
}

/** Everything that is placed, in the order of the file. */
export function contentsOf(config: HallConfig): Content[] {
  const turn = config.rotation.turnSeconds;
  return [
    ...config.guides.map((guide, at) => ({
      ...{ path: `guides[${at}]`, lane: 'guides' as const, kind: 'guide' as const, name: guide.title.zh },
      ...{ placed: guide, ready: true, staySeconds: staySeconds({ guide }, turn) },
    })),
    ...config.notices.map((notice, at) => ({
      ...{ path: `notices[${at}]`, lane: 'notices' as const, kind: 'notice' as const, name: notice.text.zh },
      ...{ placed: notice, ready: true, staySeconds: turn },
    })),
    ...config.campaigns.map((campaign, at) => ({
      ...{ path: `campaigns[${at}]`, lane: 'campaigns' as const, kind: 'campaign' as const },
      ...{ name: campaign.title.zh, placed: campaign, ready: campaign.ready },
      staySeconds: staySeconds({ campaign, glossary: config.glossary }, turn),
    })),
    ...config.slides.map((slide, at) => ({
      ...{ path: `slides[${at}]`, lane: 'slides' as const, kind: 'slide' as const },
      ...{ name: slide.title?.zh ?? slide.id, placed: slide, ready: true },
      staySeconds: staySeconds({ slide }, turn),
    })),
  ];
}
