/** Opening hours are filled in as rows, and closing dates as people write them. */
import { expect } from 'chai';
import { textOf, until } from '../../elements/mounting.ts';
import { all, button, closePages, content, fakeServer, one, openPages, type, within } from '../page.ts';

afterEach(closePages);

const hoursIn = (draft: unknown) => (draft as { hall: { hours: string } }).hall.hours;

async function openHours(hours: string) {
  const server = fakeServer((hall) => {
    const written = content();
    hall.content = { ...written, hall: { ...(written.hall as object), hours } };
  });
  await openPages(server, '#/edit/hall');
  await one('hb-hours-field');
  return server;
}

const box = async () => (await one('wa-input[name="shut"]')) as HTMLInputElement;

describe('hb-hours-field', () => {
  it('takes closing dates in Chinese and keeps them in the notation', async () => {
    const server = await openHours('Mo-Su 09:00-18:00');
    await box();
    await type('shut', '2027年2月6日到8日，2027-10-01', 'change');
    await until(() => hoursIn(server.draft) === 'Mo-Su 09:00-18:00; 2027 Feb 06-08 off; 2027 Oct 01 off');
    expect((await box()).value).to.equal('2027年2月6日至8日，2027年10月1日');
  });

  it('leaves dates that it cannot read in their place, says so, and keeps the week', async () => {
    const server = await openHours('Mo-Su 09:00-18:00');
    await box();
    await type('shut', '春节', 'change');
    await until(() => within('hb-shut-field', '.error').map(textOf).join().includes('“春节”看不懂'));
    expect((await box()).value).to.equal('春节');
    expect(within('hb-hours-field', 'input[type=checkbox]').length).to.equal(7);
    expect(hoursIn(server.draft)).to.equal('Mo-Su 09:00-18:00');
    await type('shut', '2月6日', 'change');
    await until(() => hoursIn(server.draft) === 'Mo-Su 09:00-18:00; Feb 06 off');
    expect(within('hb-shut-field', '.error')).to.deep.equal([]);
  });

  it('says beside hours that rows cannot show why, and leads back to rows', async () => {
    const server = await openHours('Mo-Su 09:00-18:00; 2027年2月6日到8日 off');
    await until(() => within('hb-hours-field', '.error').map(textOf).join().includes('只能用英文字母'));
    expect(within('hb-hours-field', 'p').map(textOf).join()).to.include('表格画不出来');
    (await button('改用表格')).click();
    await until(() => hoursIn(server.draft) === 'Mo-Su 09:00-18:00');
    await until(() => all('wa-input[name="shut"]').length === 1);
  });
});
