import { expect, it } from 'vitest';
import { type Screen, unnamedScreen } from '#config/schema.ts';
import type { ScreenStatus } from '#protocol/status.ts';
import { screenRows } from '../../../../display/manager/now/screen-rows.ts';

const configured = (id: string, name: string): Screen => ({ ...unnamedScreen, id, name });
const screen = (name: string, connected = true): ScreenStatus => ({
  ...{ screen: name, connected, heardAt: 0, build: 'b1', paired: false },
});
const door = configured('door', '入口');
const hall = configured('hall', '大厅');

it("lists the hall file's screens in its order, also those that never connected", () => {
  expect(screenRows([screen('hall')], [door, hall])).toEqual([
    { id: 'door', name: '入口', screen: undefined },
    { id: 'hall', name: '大厅', screen: screen('hall') },
  ]);
});

it('gives two TVs of one name a row each, and adds those that the file does not know', () => {
  const known = [screen('tv-1x2y'), screen('door'), screen('door', false)];
  expect(screenRows(known, [door])).toEqual([
    { id: 'door', name: '入口', screen: screen('door') },
    { id: 'door', name: '入口', screen: screen('door', false) },
    { id: 'tv-1x2y', name: 'tv-1x2y', screen: screen('tv-1x2y') },
  ]);
});
