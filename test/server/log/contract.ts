/** What every event log must do. Each adapter runs this suite. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QueueEvent } from '#domain/events.ts';
import type { EventLog, LoggedEvent } from '../../../server/log/log.ts';
import { issued, issuedMany } from '../../helpers/queue-events.ts';

/** Where one log is kept; it can be opened again after it was closed. */
export interface LogPlace {
  open(): Promise<EventLog>;
  remove(): Promise<void>;
}

export async function readAll(log: EventLog, hall: string, after = 0): Promise<LoggedEvent[]> {
  return (await readBatches(log, hall, after)).flat();
}

async function readBatches(log: EventLog, hall: string, after = 0): Promise<LoggedEvent[][]> {
  const batches: LoggedEvent[][] = [];
  for await (const batch of log.read(hall, after)) batches.push(batch);
  return batches;
}

export function eventLogContract(adapter: string, newPlace: () => Promise<LogPlace>): void {
  describe(`${adapter} as an event log`, () => {
    let place: LogPlace;
    let log: EventLog;

    beforeEach(async () => {
      place = await newPlace();
      log = await place.open();
    });
    afterEach(async () => {
      await log.close();
      await place.remove();
    });
    const reopen = async () => {
      await log.close();
      log = await place.open();
    };
    const stored = async (hall = 'north') => (await readAll(log, hall)).map(({ event }) => event);
    const statuses = async (events: QueueEvent[], hall = 'north') =>
      (await log.append(hall, events)).map(({ status }) => status);

    describe('order', () => {
      it('gives back events as they were, in the order of appending and not of their times', async () => {
        const events: QueueEvent[] = [
          issued(9),
          {
            source: 's',
            id: '1',
            at: 0.5,
            type: 'counter.opened',
            data: { counter: 'c1', services: ['a', 'b'] },
          },
          { source: 's', id: '2', at: -1, type: 'day.closed', data: {} },
          { source: 's', id: '营业厅 ✓', at: 3, type: 'ticket.called', data: { ticket: 'B7' } },
          issued(1),
        ];
        await log.append('north', events);
        expect(await stored()).toEqual(events);
      });

      it('tells each accepted event the position that reading shows, and positions rise', async () => {
        const results = [
          ...(await log.append('north', issuedMany(0, 3))),
          ...(await log.append('north', [issued(3)])),
        ];
        const positions = results.map((result) =>
          result.status === 'accepted' ? result.position : Number.NaN,
        );
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        expect(new Set(positions).size).toBe(4);
        expect((await readAll(log, 'north')).map(({ position }) => position)).toEqual(positions);
      });

      it('keeps calls made without waiting in the order of the calls', async () => {
        await Promise.all(issuedMany(0, 20).map((event) => log.append('north', [event])));
        expect(await stored()).toEqual(issuedMany(0, 20));
      });

      it('takes an empty call', async () => {
        expect(await log.append('north', [])).toEqual([]);
        expect(await stored()).toEqual([]);
      });
    });

    describe('the same event twice', () => {
      it('is stored once within a call', async () => {
        expect(await statuses([issued(1), issued(2), issued(1)])).toEqual([
          'accepted',
          'accepted',
          'duplicate',
        ]);
        expect(await stored()).toEqual([issued(1), issued(2)]);
      });

      it('is stored once across calls, the first one as it was', async () => {
        await log.append('north', [issued(1)]);
        expect(await statuses([{ ...issued(1), at: 5 }, issued(2)])).toEqual(['duplicate', 'accepted']);
        expect(await stored()).toEqual([issued(1), issued(2)]);
      });

      it('is stored once across calls made at the same time', async () => {
        const results = await Promise.all(Array.from({ length: 10 }, () => statuses([issued(1)])));
        expect(results.flat().filter((status) => status === 'accepted')).toHaveLength(1);
        expect(await stored()).toEqual([issued(1)]);
      });

      it('is known as a duplicate after the log was closed and opened', async () => {
        await log.append('north', [issued(1)]);
        await reopen();
        expect(await statuses([issued(1)])).toEqual(['duplicate']);
      });

      it('is another event in another hall or of another source', async () => {
        await log.append('north', [issued(1)]);
        expect(await statuses([issued(1)], 'south')).toEqual(['accepted']);
        expect(await statuses([issued(1, 'simulator')])).toEqual(['accepted']);
        expect(await stored()).toEqual([issued(1), issued(1, 'simulator')]);
        expect(await stored('south')).toEqual([issued(1)]);
      });
    });

    describe('reading', () => {
      it('begins after the position asked for', async () => {
        await log.append('north', issuedMany(0, 5));
        const all = await readAll(log, 'north');
        for (const [i, { position }] of all.entries()) {
          expect(await readAll(log, 'north', position)).toEqual(all.slice(i + 1));
        }
      });

      it('gives a long log in several batches without a gap or a repetition', async () => {
        const events = issuedMany(0, 12_000);
        await log.append('south', issuedMany(0, 100));
        await log.append('north', events);
        const batches = await readBatches(log, 'north');
        expect(batches.length).toBeGreaterThan(1);
        expect(batches.flat().map(({ event }) => event)).toEqual(events);
      });

      it('may be left before its end', async () => {
        await log.append('north', issuedMany(0, 12_000));
        for await (const batch of log.read('north', 0)) {
          expect(batch[0]?.event).toEqual(issued(0));
          break;
        }
        expect(await statuses([issued(0)])).toEqual(['duplicate']);
      });

      it('may be left while the log is closing', async () => {
        await log.append('north', issuedMany(0, 12_000));
        const batches = log.read('north', 0)[Symbol.asyncIterator]();
        await batches.next();
        const closing = log.close();
        await batches.next();
        await batches.return?.();
        await closing;
      });

      it('gives nothing of a hall that has no events', async () => {
        await log.append('north', [issued(1)]);
        expect(await readBatches(log, 'nowhere')).toEqual([]);
      });
    });

    describe('checkpoints', () => {
      const checkpoint = { position: 7, shape: 'queue/1', state: '{"等候":3}' };

      it('are there after the log was closed and opened', async () => {
        await log.saveCheckpoint('north', checkpoint);
        await reopen();
        expect(await log.loadCheckpoint('north', 'queue/1')).toEqual(checkpoint);
      });

      it('are not loaded for another shape or another hall', async () => {
        await log.saveCheckpoint('north', checkpoint);
        expect(await log.loadCheckpoint('north', 'queue/2')).toBeUndefined();
        expect(await log.loadCheckpoint('south', 'queue/1')).toBeUndefined();
      });

      it('are replaced by newer ones, and not by older ones', async () => {
        await log.saveCheckpoint('north', checkpoint);
        const newer = { ...checkpoint, position: 8, state: 'newer' };
        await log.saveCheckpoint('north', newer);
        await log.saveCheckpoint('north', { ...checkpoint, position: 6, state: 'older' });
        expect(await log.loadCheckpoint('north', 'queue/1')).toEqual(newer);
      });

      it('of the previous shape stay, for a return to the previous version', async () => {
        await log.saveCheckpoint('north', checkpoint);
        await log.saveCheckpoint('north', { ...checkpoint, shape: 'queue/2' });
        expect(await log.loadCheckpoint('north', 'queue/1')).toEqual(checkpoint);
      });
    });

    it('can be checked, which leaves nothing behind', async () => {
      await log.append('north', [issued(1)]);
      await log.check();
      await reopen();
      expect(await stored()).toEqual([issued(1)]);
    });

    it('takes a hundred appends at the same time, each with its own results', async () => {
      const calls = Array.from({ length: 100 }, (_, n) => issuedMany(n * 10, (n % 10) + 1));
      const results = await Promise.all(calls.map((events) => log.append('north', events)));
      const positions = results
        .flat()
        .map((result) => (result.status === 'accepted' ? result.position : Number.NaN));
      const logged = new Map((await readAll(log, 'north')).map(({ position, event }) => [position, event]));
      expect(positions.map((position) => logged.get(position))).toEqual(calls.flat());
      expect(logged.size).toBe(calls.flat().length);
    });

    describe('closing', () => {
      it('finishes the appends that were handed over', async () => {
        const pending = Promise.all(issuedMany(0, 50).map((event) => log.append('north', [event])));
        await log.close();
        expect((await pending).flat()).toHaveLength(50);
        log = await place.open();
        expect(await stored()).toEqual(issuedMany(0, 50));
      });

      it('refuses appends, reads and checkpoints from then on', async () => {
        const closing = log.close();
        await expect(log.append('north', [issued(1)])).rejects.toThrow('closed');
        await closing;
        await expect(readAll(log, 'north')).rejects.toThrow('closed');
        await expect(log.check()).rejects.toThrow('closed');
        await expect(log.loadCheckpoint('north', 'queue/1')).rejects.toThrow('closed');
        await expect(log.saveCheckpoint('north', { position: 1, shape: '', state: '' })).rejects.toThrow(
          'closed',
        );
      });

      it('may be asked for twice', async () => {
        await Promise.all([log.close(), log.close()]);
        await log.close();
      });
    });
  });
}
