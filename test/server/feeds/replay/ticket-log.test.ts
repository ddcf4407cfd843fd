import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTicketLog, TicketLogError } from '../../../../server/feeds/replay/ticket-log.ts';

const header = 'at,type,ticket,service,counter';
const expected = `a ticket log is CSV with the columns ${header}`;
const good = [
  '2020-01-07T08:00:00+01:00,counter_opened,,7,7#1',
  '2020-01-07T08:01:00+01:00,issued,0107-1~,7,',
  '2020-01-07T08:01:00+01:00,called,0107-1~,7,7#1',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ticket-log-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(rows: string[], { name = 'log.csv', top = header } = {}) {
  const file = join(folder, name);
  const text = `${[top, ...rows].join('\n')}\n`;
  await writeFile(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return readTicketLog(file);
}
/** What is wrong, without the folder. */
const fault = async (rows: string[], options?: { name?: string; top?: string }) => {
  const error = await read(rows, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TicketLogError);
  return error instanceof Error ? error.message.replace(`${folder}/`, '') : '';
};

describe('a ticket log', () => {
  it('is read row by row, plain or gzipped, each row with its line', async () => {
    const rows = [
      {
        line: 2,
        at: '2020-01-07T08:00:00+01:00',
        type: 'counter_opened',
        ticket: '',
        service: '7',
        counter: '7#1',
      },
      {
        line: 3,
        at: '2020-01-07T08:01:00+01:00',
        type: 'issued',
        ticket: '0107-1~',
        service: '7',
        counter: '',
      },
      {
        line: 4,
        at: '2020-01-07T08:01:00+01:00',
        type: 'called',
        ticket: '0107-1~',
        service: '7',
        counter: '7#1',
      },
    ];
    expect(await read(good)).toEqual(rows);
    expect(await read(good, { name: 'log.csv.gz' })).toEqual(rows);
  });

  it('may hold quotes, empty lines and a byte order mark', async () => {
    const rows = await read(
      ['2020-01-07T08:00:00Z,issued,"a ""b"", c",7,', '', '2020-01-07T08:00:00Z,served,t,,'],
      {
        top: `\uFEFF${header}`,
      },
    );
    expect(rows).toMatchObject([
      { line: 2, ticket: 'a "b", c' },
      { line: 4, type: 'served' },
    ]);
  });

  it.each([
    ['a time without offset', '2020-01-07T08:02:00,issued,t,7,', 'at', 'must be a date and time with offset'],
    [
      'a time that does not exist',
      '2020-13-07T08:02:00Z,issued,t,7,',
      'at',
      'must be a date and time that exist',
    ],
    [
      'a type it does not know',
      '2020-01-07T08:02:00+01:00,sung,t,7,',
      'type',
      'must be issued, called, served',
    ],
    [
      'a ticket event without a ticket',
      '2020-01-07T08:02:00+01:00,served,,7,',
      'ticket',
      'must not be empty here',
    ],
    [
      'a ticket without a service',
      '2020-01-07T08:02:00+01:00,issued,t,,',
      'service',
      'must not be empty here',
    ],
    [
      'a counter event without a counter',
      '2020-01-07T08:02:00+01:00,counter_closed,,7,',
      'counter',
      'must not be empty here',
    ],
    [
      'a counter event with a ticket',
      '2020-01-07T08:02:00+01:00,counter_closed,t,7,c',
      'ticket',
      'must be empty here',
    ],
    [
      'a time before that of the row before',
      '2020-01-07T08:00:59+01:00,issued,t,7,',
      'at',
      'is earlier than the row before',
    ],
  ])('is refused with file, line, column and reason for %s', async (_, row, column, reason) => {
    expect(await fault([...good, row])).toContain(`log.csv, line 5, ${column}: ${reason}`);
  });

  it('compares instants, not clock times, to see that its rows are in order', async () => {
    const rows = ['2020-10-25T02:50:00+02:00,issued,a,7,', '2020-10-25T02:10:00+01:00,issued,b,7,'];
    expect(await read(rows)).toHaveLength(2);
    expect(await fault([...rows].reverse())).toBe('log.csv, line 3, at: is earlier than the row before');
  });

  it('is refused for a row of too few columns, another header, an open quote, or nothing in it', async () => {
    expect(await fault([...good, '2020-01-07T08:02:00+01:00,issued,t'])).toBe(
      'log.csv, line 5: must have 5 columns, not 3',
    );
    expect(await fault(good, { top: 'time,type,ticket,service,counter' })).toBe(
      `log.csv, line 1: ${expected}; its header must be these, not time,type,ticket,service,counter`,
    );
    expect(await fault([...good, '2020-01-07T08:02:00+01:00,issued,"t,7,'])).toMatch(
      /^log.csv, line \d+: Quote/,
    );
    expect(await fault([])).toBe(`log.csv, line 1: there are no events; ${expected}`);
  });

  it('is quoted only in part where it is something else', async () => {
    const told = await fault([], { top: 'x'.repeat(10_000) });
    expect(told).toContain(expected);
    expect(told.length).toBeLessThan(300);
  });

  it('rejects with the system’s reason where it cannot be read or unpacked', async () => {
    await expect(readTicketLog(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
    await writeFile(join(folder, 'plain.csv.gz'), header);
    await expect(readTicketLog(join(folder, 'plain.csv.gz'))).rejects.toThrow('incorrect header check');
  });
});
