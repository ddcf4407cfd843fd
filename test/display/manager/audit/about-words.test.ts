import { expect, it } from 'vitest';
import { changesBetween } from '#config/changes.ts';
import type { AuditEntry } from '#protocol/accounts.ts';
import { aboutWords } from '../../../../display/manager/audit/about-words.ts';

const content = {
  screens: [{ id: 'tv-1', name: '入口左侧' }],
  notices: [{ id: 'wifi', text: { zh: '等候区有免费 Wi-Fi' } }],
};
const entry = (given: Partial<AuditEntry>): AuditEntry => ({
  ...{ id: 1, at: 0, actor: { id: 'u1', name: '王经理' }, action: 'publish.editor' },
  ...given,
});
const about = (given: Partial<AuditEntry>) => aboutWords(entry(given), content);

it('names the screen, also one that is there no more', () => {
  expect(about({ action: 'screen.pair', after: { screen: 'tv-1' } })).toBe('入口左侧');
  expect(about({ action: 'screen.revoke', before: { screen: 'tv-9' } })).toBe('tv-9');
});

it('tells the version, its one change and why it was published', () => {
  const before = { ...content, notices: [{ id: 'wifi', text: { zh: '旧的' } }] };
  const changes = changesBetween(before, content);
  expect(about({ after: { number: 4, version: 'x', changes }, note: '国庆' })).toBe(
    '第 4 版 · 通知 · “等候区有免费 Wi-Fi” · 通知内容 · 中文：“旧的” 改为 “等候区有免费 Wi-Fi” · 国庆',
  );
});

it('names an emergency message that is over', () => {
  const takeover = { id: 't1', text: { zh: '设备检修' }, until: '2026-11-26T10:00:00+08:00' };
  const changes = changesBetween(content, { ...content, takeovers: [takeover] });
  expect(about({ action: 'publish.takeover', after: { number: 5, changes } })).toContain('设备检修');
});

it('tells which version was brought back, and as which', () => {
  expect(about({ action: 'publish.restore', after: { number: 6, changes: [] }, note: '4' })).toBe(
    '第 4 版的内容，成为第 6 版',
  );
});

it('names users, feeds and files', () => {
  expect(about({ action: 'user.create', after: { name: 'li', displayName: '李经理' } })).toBe('李经理');
  expect(about({ action: 'feed.create', after: { feed: 'queue-2' } })).toBe('queue-2');
  expect(about({ action: 'draft.upload', after: { path: 'media/a.png', bytes: 9 } })).toBe('media/a.png');
});

it('says nothing more of what says all by itself', () => {
  expect(about({ action: 'session.end-all' })).toBe('');
  expect(about({ action: 'session.begin', note: 'password' })).toBe('');
});
