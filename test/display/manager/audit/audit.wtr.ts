/** Who changed what, as the page tells it and is asked for it. */
import { expect } from 'chai';
import { axeFaults, textOf, until } from '../../elements/mounting.ts';
import { button, closePages, fakeServer, one, openPages, within } from '../page.ts';

/** Sets a field of the page's filter. */
async function choose(tag: string, value: string): Promise<void> {
  await until(() => within('hb-audit', tag).length > 0);
  for (const field of within('hb-audit', tag)) {
    Object.assign(field, { value });
    field.dispatchEvent(new Event('change'));
  }
}
const shown = () => textOf(document.body);

afterEach(closePages);

describe('hb-audit', () => {
  it('asks for what is chosen: a kind, a last day, a person', async () => {
    const server = fakeServer();
    await openPages(server, '#/audit');
    await until(() => shown().includes('操作记录'));
    const last = () => server.queries.get('GET /audit');
    await until(() => last()?.get('hall') === 'sample');
    expect(last()?.has('kind')).to.equal(false);
    await choose('wa-select', 'people');
    await until(() => last()?.get('kind') === 'people');
    await choose('wa-input', '2026-11-25');
    await until(() => last()?.get('until') === String(Date.parse('2026-11-26T00:00:00+08:00')));
    (await button('王经理')).click();
    await until(() => last()?.get('actor') === 'u1');
    (await button('只看“王经理”的，点这里看所有人')).click();
    await until(() => last()?.has('actor') === false);
    expect(await axeFaults(await one('hb-audit'))).to.deep.equal([]);
  });
});
