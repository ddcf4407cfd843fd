/** Which slots a screen has. */
import { unnamedScreen } from '#config/schema.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Slot } from './explanation.ts';
import { isBoard, namesOutlet } from './zones.ts';

/** Whether anything of `slot` can ever be seen on the screen. Every screen can be taken over. */
export function hasSlot(slot: Slot, { screens }: PublicConfig, screen: string | undefined): boolean {
  const { template, zones } = screens.find(({ id }) => id === screen) ?? unnamedScreen;
  switch (slot) {
    case 'stage':
    case 'banner':
      return !isBoard(template);
    case 'header':
      return template !== 'staff';
    case 'footer':
      return namesOutlet(template, zones);
    case 'takeover':
      return true;
  }
}
