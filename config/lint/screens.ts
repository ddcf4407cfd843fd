/** Screens whose stage has nothing to show. */
import type { lanes } from '#config/rotation.ts';
import type { HallConfig } from '#config/schema.ts';
import type { StageKind } from '#config/screens.ts';
import { contentsOf } from './content.ts';
import type { CheckTime, Finding } from './finding.ts';
import { sharesAt, standingLanes } from './lane-time.ts';
import { takes } from './takes.ts';

const kindOf: Partial<Record<(typeof lanes)[number], StageKind>> = {
  outlets: 'outlets',
  standards: 'standards',
  amenities: 'amenities',
};

/** Quiet times and the day's curve have something to say only once the hall has seen some days: they do not count. */
export function* emptyScreens(config: HallConfig, { at }: CheckTime): Generator<Finding> {
  const shares = sharesAt(config, 0);
  const standing = standingLanes(config).flatMap((lane) => (shares[lane] > 0 ? (kindOf[lane] ?? []) : []));
  const placed = contentsOf(config).filter(
    ({ ready, lane, placed: { until = Infinity } }) => ready && until > at && shares[lane] > 0,
  );
  for (const [index, { id, name, template }] of config.screens.entries()) {
    if (template === 'counter' || template === 'staff') continue;
    const has =
      standing.some((kind) => takes(config, id, kind)) ||
      placed.some(
        ({ kind, placed: { screens } }) => (screens?.includes(id) ?? true) && takes(config, id, kind),
      );
    if (has) continue;
    yield {
      path: `screens[${index}]`,
      severity: 'warning',
      code: 'screen_without_content',
      zh: `“${name}”的内容区没有可播的内容，只会显示“欢迎光临”。请给它加内容，或放开它能播的类型`,
      en: `Has nothing to show but the hall's welcome. Add content for it, or let it take other kinds`,
    };
  }
}
