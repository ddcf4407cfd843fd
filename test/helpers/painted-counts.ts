/** Reads a wall as people in the hall do: from what it paints. */
import type { Page } from 'playwright-core';
import type { HbWall } from '../../display/elements/wall/wall.ts';

export interface PaintedCounts {
  /** Instant of the newest news that the painted frame holds, epoch ms. */
  heardAt: number;
  /** What the waiting column says, by the service's English name. */
  counts: Record<string, string>;
}

/** Waits for a frame that holds news of `from` (epoch ms) or later, and reads the counts from that very frame. */
export async function paintedCounts(page: Page, from: number, timeoutMs: number): Promise<PaintedCounts> {
  const handle = await page.waitForFunction(
    (from): PaintedCounts | undefined => {
      // Runs just before a frame is painted, when elements have rendered all they were given.
      const wall = document.querySelector<HbWall>('hb-wall');
      const services = wall?.shadowRoot?.querySelector('hb-services');
      const heardAt = wall?.state?.view?.heardAt ?? 0;
      if (!services || heardAt < from || wall?.isUpdatePending || services.isUpdatePending) return undefined;
      const rows = [...(services.shadowRoot?.querySelectorAll('.rows .row') ?? [])];
      const text = (row: Element, cell: string) => row.querySelector(cell)?.textContent?.trim() ?? '';
      // A frame that comes late in a fast replay shows counts withdrawn; the next one is fresh again.
      if (rows.some((row) => !/\d/.test(text(row, '.count')))) return undefined;
      return {
        heardAt,
        counts: Object.fromEntries(rows.map((row) => [text(row, '.en'), text(row, '.count')])),
      };
    },
    from,
    { polling: 'raf', timeout: timeoutMs },
  );
  const painted = await handle.jsonValue();
  if (!painted) throw new Error('the wall painted no counts');
  return painted;
}
