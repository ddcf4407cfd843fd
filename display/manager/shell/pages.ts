/** The pages in the navigation, and who finds which there. Pure: the server decides who may do what. */
import type { Role } from '#protocol/accounts.ts';
import type { Words } from '../locale.ts';
import type { Route } from './route.ts';

export interface PageLink {
  page: Route['page'];
  hash: string;
  icon: string;
  name: Words;
  roles: readonly Role[];
  /** Stands in the bar at the foot of a phone; the others are behind "more". */
  first: boolean;
}

const editors: readonly Role[] = ['hall', 'city', 'province', 'administrator'];
const all: readonly Role[] = [...editors, 'integrator'];

const link = (
  page: Route['page'],
  icon: string,
  [zh, en]: readonly [string, string],
  roles: readonly Role[],
  first = true,
): PageLink => ({ page, hash: page === 'now' ? '#/' : `#/${page}`, icon, name: { zh, en }, roles, first });

const links: readonly PageLink[] = [
  link('now', 'now', ['今天', 'Today'], all),
  link('screens', 'screens', ['屏幕', 'Screens'], all),
  link('edit', 'edit', ['编辑', 'Edit'], editors),
  link('preview', 'eye', ['预览', 'Preview'], editors, false),
  link('publish', 'publish', ['发布', 'Publish'], editors),
  link('users', 'users', ['用户', 'Users'], ['administrator'], false),
  link('audit', 'audit', ['操作记录', 'Audit log'], editors, false),
  link('connect', 'connect', ['接入排队机', 'Connect'], ['integrator', 'administrator'], false),
];

/** What somebody with these roles finds. */
export const linksFor = (roles: readonly Role[]): PageLink[] =>
  links.filter((link) => link.roles.some((role) => roles.includes(role)));

/** Whether somebody with these roles may open a page; those that no link leads to are everybody's. */
export const mayOpen = (page: Route['page'], roles: readonly Role[]): boolean =>
  links.every((link) => link.page !== page || link.roles.some((role) => roles.includes(role)));
