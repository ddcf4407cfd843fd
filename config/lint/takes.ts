/** Which screens have room for which content. */
import type { HallConfig } from '#config/schema.ts';
import type { StageKind } from '#config/screens.ts';

/** Whether a screen's stage takes content of a kind. */
export function takes({ screens }: HallConfig, id: string, kind: StageKind): boolean {
  const screen = screens.find((each) => each.id === id);
  if (!screen || screen.template === 'counter' || screen.template === 'staff') return false;
  return screen.zones.stage.includes(kind);
}
