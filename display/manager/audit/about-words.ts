/** What an entry of the audit log is about: which screen, which user, which version and what in it. Pure but for the language. */
import { msg, str } from '@lit/localize';
import * as v from 'valibot';
import type { Change } from '#config/changes.ts';
import type { AuditEntry } from '#protocol/accounts.ts';
import { ChangeAnswer } from '#protocol/signage.ts';
import { failureWords } from '../api/problem.ts';
import { changeWords } from '../changes/change-words.ts';
import { itemName, itemsOf } from '../form/references.ts';
import { locale } from '../locale.ts';

/** So many changes are told at once; more of them on request. */
export const mostChanges = 2;

/** In words; empty where the action says all. `content`: the hall file as it is now, for the names of its items. */
export function aboutWords({ action, note, before, after }: AuditEntry, content: unknown): string {
  const what = { ...objectOf(before), ...objectOf(after) };
  if (action === 'publish.restore')
    return msg(str`第 ${note ?? ''} 版的内容，成为第 ${String(what.number)} 版`);
  if (action.startsWith('publish.') && typeof what.number === 'number')
    return [msg(str`第 ${what.number} 版`), changesIn(after, content), note].filter(Boolean).join(' · ');
  if (action === 'publish.later.failed') return failureWords(text(what.failure));
  if (typeof what.screen === 'string') return screenName(what.screen, content);
  if (action === 'session.begin') return signInWords(note);
  if (action.startsWith('user.')) return text(what.displayName) || text(what.name);
  if (action.startsWith('draft.') || action === 'publish.later')
    return [text(what.path), changesIn(after, content)].filter(Boolean).join(' · ');
  return text(what.feed);
}

function signInWords(how: string | undefined): string {
  switch (how) {
    case 'one-time link':
      return msg('用一次性链接');
    case 'single sign-on':
      return msg('用公司账号');
    default:
      return '';
  }
}

/** The changes that an entry holds; none where it holds none. */
export function changesOf(after: unknown): Change[] {
  const parsed = v.safeParse(Changed, after);
  return parsed.success ? (parsed.output.changes as Change[]) : [];
}

function changesIn(after: unknown, content: unknown): string {
  const changes = changesOf(after);
  if (changes.length === 0 || changes.length > mostChanges) return '';
  return changes
    .map((change) => changeWords(change, content, content))
    .map(({ place, what }) => `${place}：${what}`)
    .join('；');
}

function screenName(id: string, content: unknown): string {
  const screen = itemsOf(content, 'screens').find((item) => objectOf(item).id === id);
  return screen === undefined ? id : itemName(screen, locale() === 'en' ? 'en' : 'zh');
}

const Changed = v.object({ changes: v.array(ChangeAnswer) });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
