/** A press on a button counts, though the field that is left by it turns out to be wrong. */
import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { textOf, until } from '../../elements/mounting.ts';
import { all, button, closePages, fakeServer, one, openPages } from '../page.ts';

afterEach(async () => {
  await sendMouse({ type: 'up' });
  closePages();
});

const missing = () => all('.error').filter((error) => textOf(error) === '还没有填').length;

describe('a button below a field that is left empty', () => {
  it('stays under the pointer, takes the click, and the fault is told after it', async () => {
    await openPages(fakeServer(), '#/edit/guides');
    (await button('添加')).click();
    const title = await one('wa-input[name$=".title.zh"]');
    const add = await button('添加');
    add.scrollIntoView({ block: 'center' });
    title.focus({ preventScroll: true });
    const steps = all('[name*=".steps["]').length;
    const place = () => Math.round(add.getBoundingClientRect().top);
    const [top, { left, width, height }] = [place(), add.getBoundingClientRect()];
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await sendMouse({ type: 'down' });
    await until(() => !title.matches(':focus-within'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([place(), missing()]).to.deep.equal([top, 0]);
    await sendMouse({ type: 'up' });
    await until(() => all('[name*=".steps["]').length > steps);
    await until(() => missing() > 0);
  });
});
