/** The boxes of the staff board. */
import { gap, type Room } from './zones.ts';

export interface StaffRooms {
  level: Room;
  figures: Room;
  roles: Room;
  jams: Room;
  outlets: Room;
  counters: Room;
}

/** Type of the row of counters, in rem. */
export const counterSize = 0.38;
const counterLine = 0.62;

/** How busy it is at the top, who does what under it beside what jams and who can help, the counters at the foot. */
export function staffRooms({ width, height }: Room, tall: boolean): StaffRooms {
  if (tall) {
    const level = { width, height: 2 };
    const figures = { width, height: 2 };
    const counters = { width, height: 3 * counterLine };
    const rest = height - level.height - figures.height - counters.height - 4 * gap;
    const half = (width - gap) / 2;
    const list = { width: half, height: rest * 0.52 };
    return {
      level,
      figures,
      roles: { width, height: rest - list.height },
      jams: list,
      outlets: list,
      counters,
    };
  }
  const top = Math.min(2.2, height * 0.26);
  const levelWidth = width * 0.42;
  const counters = { width, height: counterLine };
  const middle = height - top - counters.height - 2 * gap;
  const half = (width - gap) / 2;
  const list = { width: (half - gap) / 2, height: middle };
  return {
    level: { width: levelWidth, height: top },
    figures: { width: width - gap - levelWidth, height: top },
    roles: { width: half, height: middle },
    jams: list,
    outlets: list,
    counters,
  };
}
