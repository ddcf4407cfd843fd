import { beforeEach, describe, expect, it } from 'vitest';
import { readAddress } from '../../../display/wall/address.ts';

/** As much of the browser's storage as is used. */
function storage(): Storage {
  const items = new Map<string, string>();
  const part: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
  return part as Storage;
}

let remembered: Storage;
const read = (url: string, kept: Storage | undefined = remembered) =>
  readAddress(new URL(url), kept, () => 0.5);

beforeEach(() => {
  remembered = storage();
});

it('finds the hall’s link and configuration beside the page', () => {
  const address = read('http://tv.example:8080/wall/?hall=main&screen=door');
  expect(address).toMatchObject({
    hall: 'main',
    screen: 'door',
    linkUrl: 'ws://tv.example:8080/api/v1/halls/main/link',
  });
  expect(address?.configUrl('v/1')).toBe('http://tv.example:8080/api/v1/halls/main/config/v%2F1');
});

it('finds them behind a proxy that puts them under a path, encrypted', () => {
  const address = read('https://example.com/signs/wall/?hall=main');
  expect(address?.linkUrl).toBe('wss://example.com/signs/api/v1/halls/main/link');
});

it('keeps what a hall is called out of the path', () => {
  expect(read('http://tv.example/wall/?hall=..%2F..%2Fx')?.linkUrl).toBe(
    'ws://tv.example/api/v1/halls/..%2F..%2Fx/link',
  );
});

it('shows the hall it showed last when the address names none', () => {
  read('http://tv.example/wall/?hall=main');
  expect(read('http://tv.example/wall/')?.hall).toBe('main');
});

it('knows no hall at its first start without one', () => {
  expect(read('http://tv.example/wall/')).toBeUndefined();
  expect(read('http://tv.example/wall/', undefined)).toBeUndefined();
});

describe('of a paired TV', () => {
  const pairing = { hall: 'main', screen: 'door', token: 'secret' };
  const readPaired = (url: string) => readAddress(new URL(url), remembered, () => 0.5, pairing);

  it.each(['http://tv.example/wall/', 'http://tv.example/wall/?pair', 'http://tv.example/wall/?hall=main'])(
    'is its place at %s',
    (url) => {
      expect(readPaired(url)).toMatchObject(pairing);
    },
  );

  it('is another screen where it says so, and the token stays behind', () => {
    expect(readPaired('http://tv.example/wall/?hall=main&screen=window')).toMatchObject({
      screen: 'window',
      token: undefined,
    });
    expect(readPaired('http://tv.example/wall/?hall=other')).toMatchObject({
      hall: 'other',
      token: undefined,
    });
  });
});

it('shows no hall that was shown before where the TV is to be paired', () => {
  read('http://tv.example/wall/?hall=main');
  expect(read('http://tv.example/wall/?pair')).toBeUndefined();
});

it('makes up a name for a screen without one, and keeps it', () => {
  const first = read('http://tv.example/wall/?hall=main');
  expect(first?.screen).toMatch(/^tv-[0-9a-z]{4}$/);
  expect(readAddress(new URL('http://tv.example/wall/?hall=main'), remembered, () => 0.1)?.screen).toBe(
    first?.screen,
  );
});

it('does without storage that is full', () => {
  remembered.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(read('http://tv.example/wall/?hall=main')?.hall).toBe('main');
});
