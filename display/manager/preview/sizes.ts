/** The sizes of screen that a preview can have. */
export interface Size {
  /** CSS px, as a wall's page on that screen has them. */
  width: number;
  height: number;
}

/** What TVs have, the most usual first. */
export const usualSizes: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
  { width: 768, height: 1366 },
];

export const sizeText = ({ width, height }: Size): string => `${width}×${height}`;

/** How much a size is made smaller to fit; never larger. */
export const scaleInto = (size: Size, room: Size): number =>
  Math.min(1, room.width / size.width, room.height / size.height);
