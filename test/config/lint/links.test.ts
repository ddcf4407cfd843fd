import fc from 'fast-check';
import { generate } from 'lean-qr';
import { describe, expect, it } from 'vitest';
import { longestLink } from '#config/lint/qr-size.ts';
import { lint } from '#config/lint.ts';
import { isPrivateHost } from '#config/private-hosts.ts';
import { fileGuide, lintHall, lintNow } from '../../helpers/lint-hall.ts';

const screens = [{ id: 'a', name: '门口', viewingMetres: 5 }];
const codesOf = (link: string) =>
  lint(lintHall({ screens, guides: [{ ...fileGuide, link }] }), lintNow).map(
    ({ code, severity }) => `${severity} ${code}`,
  );

describe('links behind QR codes', () => {
  it('are told when a phone cannot open them', () => {
    expect(codesOf('https://example.com/pay?a=1#b')).toEqual([]);
    expect(codesOf('http://example.com/pay')).toEqual(['warning link_not_secure']);
    expect(codesOf('https://192.168.1.5/pay')).toEqual(['error link_private']);
    expect(codesOf('https://localhost:8080/')).toEqual(['error link_private']);
    expect(codesOf('https://[fd00::1]/')).toEqual(['error link_private']);
    expect(codesOf('https://example.com/pay，')).toEqual(['error link_malformed']);
    expect(codesOf('https://user:word@example.com/')).toEqual(['error link_secret']);
  });

  it('are told when their code is too fine for the screen', () => {
    expect(codesOf(`https://example.com/${'x'.repeat(200)}`)).toEqual(['warning link_too_long']);
  });

  it('have room in the code as reckoned', () => {
    for (const [viewingMetres, diagonalInches] of [
      [3, 43],
      [5, 55],
      [8, 75],
    ]) {
      const config = lintHall({ screens: [{ id: 'a', name: '-', viewingMetres, diagonalInches }] });
      const { characters = 0 } = longestLink(config) ?? {};
      const side = (length: number) => generate(`https://${'x'.repeat(length - 8)}`).size;
      expect(characters).toBeGreaterThan(100);
      expect(side(characters + 1)).toBe(side(characters) + 4);
    }
  });
});

describe('private hosts', () => {
  it('are those that only a network of one’s own leads to', () => {
    for (const host of ['127.0.0.1', '10.1.2.3', '172.31.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0']) {
      expect(isPrivateHost(host), host).toBe(true);
    }
    for (const host of [
      '::1',
      '[::ffff:127.0.0.1]',
      'fe80::1',
      'fd12::',
      '::',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
    ]) {
      expect(isPrivateHost(host), host).toBe(true);
    }
    for (const host of ['printer', 'nas.local', 'LOCALHOST.', '2130706433', '0x7f.1', '0177.0.0.1']) {
      expect(isPrivateHost(host), host).toBe(true);
    }
    for (const host of ['example.com', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '[2400:3200::1]']) {
      expect(isPrivateHost(host), host).toBe(false);
    }
  });

  it('are every address of their blocks', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.constantFrom('10', '127', '0', '192.168', '169.254'),
        fc.array(byte, { minLength: 3, maxLength: 3 }),
        (block, rest) => {
          const address = [...block.split('.'), ...rest].slice(0, 4).join('.');
          expect(isPrivateHost(address)).toBe(true);
        },
      ),
    );
  });
});
