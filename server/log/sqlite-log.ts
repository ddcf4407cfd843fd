/** The event log in one SQLite file, the default of a hall's own server. */
import { fromRow, type StoredRow, toRow } from './event-row.ts';
import { groupCommit } from './group-commit.ts';
import type { Appended, EventLog, LoggedEvent } from './log.ts';
import type { AppendRows } from './sqlite-store.ts';
import { startStore } from './store-client.ts';
import { tornBytes } from './torn-end.ts';

/** Rows that could not be read back as events and were left out. */
export interface DamagedRows {
  hall: string;
  positions: number[];
  /** What is wrong with the first of them. */
  reason: string;
}

export interface SqliteLogOptions {
  /** Told once per batch with damaged rows. By default a process warning. */
  onDamaged?: (damaged: DamagedRows) => void;
  /** Told when the file ends in the midst of a write, which is left out. By default a process warning. */
  onCutOff?: (message: string) => void;
}

const readBatchRows = 5_000;
const commitGroupRows = 5_000;

/**
 * Opens or makes the log in `file`, whose directory must exist.
 * Rejects with an `Error` that says what to do when it is in use, damaged, newer, or another program's.
 */
export async function openSqliteLog(file: string, options: SqliteLogOptions = {}): Promise<EventLog> {
  const { onDamaged = warnOfDamage, onCutOff = (message) => process.emitWarning(message) } = options;
  const torn = await tornBytes(`${file}-wal`);
  const store = await startStore(file);
  if (torn > 0) onCutOff(cutOff(file, torn));
  const commits = groupCommit<AppendRows, Appended[]>(
    (group) => store.call('commit', group),
    commitGroupRows,
  );
  let closing: Promise<void> | undefined;
  const assertOpen = () => {
    if (closing) throw new Error('the event log is closed');
  };
  const fetchBatch = async (hall: string, after: number) => {
    assertOpen();
    return store.call('read', hall, after, readBatchRows);
  };

  return {
    async append(hall, events) {
      assertOpen();
      return events.length === 0 ? [] : commits.add({ hall, rows: events.map(toRow) }, events.length);
    },
    async *read(hall, after) {
      let rows = await fetchBatch(hall, after);
      while (rows.length > 0) {
        // The worker reads the next batch while this one is being used.
        const last = rows.at(-1)?.[0] ?? after;
        const next = rows.length < readBatchRows ? Promise.resolve([]) : fetchBatch(hall, last);
        next.catch(() => {}); // its failure is thrown by the await below, unless the reader has left
        const events = readable(hall, rows, onDamaged);
        if (events.length > 0) yield events;
        rows = await next;
      }
    },
    async saveCheckpoint(hall, checkpoint) {
      assertOpen();
      await store.call('saveCheckpoint', hall, checkpoint);
    },
    async loadCheckpoint(hall, shape) {
      assertOpen();
      return store.call('loadCheckpoint', hall, shape);
    },
    async check() {
      assertOpen();
      await store.call('check');
    },
    close() {
      closing ??= commits.idle().then(() => store.close());
      return closing;
    },
  };
}

function readable(hall: string, rows: StoredRow[], onDamaged: (damaged: DamagedRows) => void): LoggedEvent[] {
  const events: LoggedEvent[] = [];
  const damaged: DamagedRows = { hall, positions: [], reason: '' };
  for (const row of rows) {
    const read = fromRow(row);
    if (read.ok) events.push({ position: row[0], event: read.event });
    else if (damaged.positions.push(row[0]) === 1) damaged.reason = read.reason;
  }
  if (damaged.positions.length > 0) onDamaged(damaged);
  return events;
}

const cutOff = (file: string, bytes: number) =>
  `event log ${file}: it ends in the midst of a write, of which ${bytes} bytes were left out. After a power cut that is ` +
  'an event that was never acknowledged; where the file itself was cut or damaged, its last events are missing.';

function warnOfDamage({ hall, positions, reason }: DamagedRows): void {
  process.emitWarning(
    `event log of hall ${hall}: ${positions.length} unreadable rows left out, the first at position ` +
      `${positions[0]} (${reason})`,
  );
}
