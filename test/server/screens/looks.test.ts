import { expect, it } from 'vitest';
import { createLooks, mostAsked } from '../../../server/screens/looks.ts';

const picture = { kind: 'picture' as const, type: 'image/webp' as const, bytes: new Uint8Array([1]) };

it('[L40] gives what the screen hands in by its ticket, once', async () => {
  const looks = createLooks();
  let handed: boolean[] = [];
  const look = await looks.ask((ticket) => {
    handed = [looks.handIn(ticket, picture), looks.handIn(ticket, { kind: 'unable', reason: 'late' })];
    return true;
  });
  expect(look).toEqual(picture);
  expect(handed).toEqual([true, false]);
});

it('takes nothing by a ticket that it never gave', () => {
  expect(createLooks().handIn('forged', picture)).toBe(false);
});

it('says when the screen is away, or hands nothing in', async () => {
  const looks = createLooks(1);
  expect(await looks.ask(() => false)).toEqual({ kind: 'away' });
  let late = '';
  const silent = await looks.ask((ticket) => {
    late = ticket;
    return true;
  });
  expect(silent).toEqual({ kind: 'silent' });
  expect(looks.handIn(late, picture)).toBe(false);
});

it('waits for no more pictures at once than it has room for', async () => {
  const looks = createLooks();
  const tickets: string[] = [];
  const order = (ticket: string) => tickets.push(ticket) > 0;
  const asked = Array.from({ length: mostAsked }, () => looks.ask(order));
  expect(await looks.ask(order)).toEqual({ kind: 'busy' });
  for (const ticket of tickets) looks.handIn(ticket, picture);
  expect(await Promise.all(asked)).toHaveLength(mostAsked);
});
