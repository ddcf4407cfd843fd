import { describe, expect, it } from 'vitest';
import { weakness } from '../../../server/accounts/password-rules.ts';
import { Busy, createPasswords, usualCost } from '../../../server/accounts/passwords.ts';

const cheap = { N: 16, r: 1, p: 1 };

describe('passwords', () => {
  it('match their own hash only, each hash with a salt of its own', async () => {
    const passwords = createPasswords(cheap);
    const [one, two] = [await passwords.hash('tea 7 lanterns'), await passwords.hash('tea 7 lanterns')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('tea');
    expect(await passwords.matches('tea 7 lanterns', one)).toBe(true);
    expect(await passwords.matches('tea 7 lantern', one)).toBe(false);
    expect(await passwords.matches('tea 7 lanterns', undefined)).toBe(false);
  });

  it('go on matching hashes made at another cost', async () => {
    const hash = await createPasswords(cheap).hash('tea 7 lanterns');
    expect(await createPasswords({ N: 32, r: 2, p: 1 }).matches('tea 7 lanterns', hash)).toBe(true);
  });

  it('are the same however their characters are encoded', async () => {
    const passwords = createPasswords(cheap);
    const hash = await passwords.hash('caf\u00e9 terrace 9');
    expect(await passwords.matches('cafe\u0301 terrace 9', hash)).toBe(true);
  });

  it('are hashed at a cost that OWASP takes for enough', () => {
    expect(usualCost.N * usualCost.r * usualCost.p).toBeGreaterThanOrEqual(2 ** 15 * 8 * 3);
    expect(usualCost.r).toBe(8);
  });

  it('are checked a few at a time; when very many wait, more are turned away', async () => {
    const passwords = createPasswords(cheap);
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => passwords.hash('tea 7 lanterns')));
    const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused.length).toBe(60 - 2 - 32);
    expect(refused.every((reason) => reason instanceof Busy)).toBe(true);
    expect(await passwords.hash('tea 7 lanterns')).toMatch(/^scrypt\$/);
  });
});

describe('an easily guessed password', () => {
  it.each([
    ['aaaaaaaaaaaa', 'five different'],
    ['1234567890', 'run'],
    ['abcdefghijkl', 'run'],
    ['0987654321', 'run'],
    ['Password2026', 'password'],
    ['hallboard123', 'hallboard'],
    ['liming12345', 'liming'],
    ['liming12345678', 'liming'],
  ])('%s is refused', (password, reason) => {
    expect(weakness(password, ['liming', '李明'])).toContain(reason);
  });

  it.each(['tea 7 lanterns', '红灯笼与茶馆七月的雨', 'xK9-queue-mOUse'])('%s is taken', (password) => {
    expect(weakness(password, ['liming', '李明'])).toBeUndefined();
  });
});
