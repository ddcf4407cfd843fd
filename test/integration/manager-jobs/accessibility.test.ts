/** Every manager page, signed in and full of a real hall, is free of what axe holds for serious. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postEvents } from '../../helpers/hallboard-process.ts';
import { deskTimeoutMs, type ManagerDesk, openDesk } from '../../helpers/manager-desk.ts';

let desk: ManagerDesk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  await postEvents(desk.server, [
    { type: 'counter.opened', data: { counter: 'c1' } },
    { type: 'ticket.issued', data: { ticket: 'B001', service: 'payments' } },
    { type: 'ticket.issued', data: { ticket: 'B002', service: 'payments' } },
    { type: 'ticket.called', data: { ticket: 'B001', counter: 'c1' } },
  ]);
  await desk.wall('entrance');
  const hall = `/halls/${desk.server.hall}`;
  const { content, revision } = await (await desk.ask('GET', `${hall}/draft`)).json();
  // A draft with something to publish, something to look at, and something that is wrong.
  content.notices.push({ id: 'new', text: { zh: '新通知' } });
  content.campaigns.push({ ...content.campaigns[0], id: 'other', offer: { zh: '另一种说法' } });
  await desk.ask('PUT', `${hall}/draft`, { revision, content });
  page = await desk.manager('');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(axe.source);
}, deskTimeoutMs);
afterAll(() => desk?.stop());

/** What axe finds, in few words. */
async function seriousFaults(): Promise<string[]> {
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> => (window as unknown as { axe: typeof axe }).axe.run(document),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`));
}

const pages = [
  ['#/', '今天'],
];
