/** What each role does now, on as few pages of the staff board as can be read. */
import type { RoleActions } from '#config/surge.ts';
import { breakLines } from './line-break.ts';
import { evenPages } from './pages.ts';
import type { Room } from './zones.ts';

/** In the order in which customers meet them. */
export const roles = [
  { role: 'guide', name: '导购' },
  { role: 'guard', name: '保安' },
  { role: 'counter', name: '台席' },
  { role: 'manager', name: '值班经理' },
] as const;

/** What each does while nothing is out of the ordinary. */
export const everydayActions: RoleActions = {
  guide: [{ zh: '迎客问需，教客户自助办理', en: 'Greet customers; show them self-service' }],
  guard: [{ zh: '指引取号和自助区', en: 'Point out tickets and self-service' }],
  counter: [{ zh: '按叫号顺序办理', en: 'Serve in the order of tickets' }],
  manager: [{ zh: '留意客流，安排休息轮换', en: 'Watch the queue; plan the breaks' }],
};

const leastSize = 0.32;
const sizes = [0.56, 0.5, 0.46, 0.43, 0.4, 0.38, 0.36, 0.34, leastSize];
/** Where four roles have room only in smaller type, two at a time are better read. */
const leastOfFour = 0.34;
export const roleLeading = 1.22;
/** Between columns; at the left of an action; the role's name over its actions; air under each, in rem. */
export const roleGap = 0.36;
export const roleIndent = 0.24;
const head = 0.62;
const air = 0.06;
/** Between rows of roles. */
const rowGap = 0.3;

export interface RoleCell {
  name: string;
  actions: (readonly string[])[];
}

export interface RolePages {
  pages: RoleCell[][];
  columns: number;
  /** Of the actions' type, in rem. */
  size: number;
}

/** Roles on a page, and actions of a role: fewer where there is room for no more. */
const shares = [
  { perPage: 4, most: 4 },
  { perPage: 2, most: 4 },
  { perPage: 1, most: 4 },
  { perPage: 1, most: 2 },
];

export function rolePages(actions: RoleActions, room: Room): RolePages {
  for (const share of shares) {
    for (const size of sizes.filter((rem) => share.perPage < 4 || rem >= leastOfFour)) {
      const set = setRoles(actions, room, share, size);
      if (set.height <= room.height) return set;
    }
  }
  return setRoles(actions, room, { perPage: 1, most: 1 }, leastSize);
}

function setRoles(
  actions: RoleActions,
  { width }: Room,
  { perPage, most }: (typeof shares)[number],
  size: number,
) {
  const columns = Math.min(2, perPage);
  const line = ((width + roleGap) / columns - roleGap - roleIndent) / size;
  const cells = roles.flatMap(({ role, name }): RoleCell[] => {
    const lines = actions[role].map(({ zh }) => breakLines(zh, line));
    return lines.length === 0
      ? [{ name, actions: [] }]
      : evenPages(lines, most).map((some) => ({ name, actions: some }));
  });
  const pages = evenPages(cells, perPage);
  const tallest = (row: readonly RoleCell[]) => Math.max(...row.map((cell) => cellHeight(cell, size)));
  const heights = pages.map((page) =>
    evenPages(page, columns).reduce((sum, row) => sum + tallest(row) + rowGap, -rowGap),
  );
  return { pages, columns, size, height: Math.max(...heights) };
}

const cellHeight = ({ actions }: RoleCell, size: number) =>
  head + actions.reduce((sum, lines) => sum + lines.length * size * roleLeading + air, 0);
