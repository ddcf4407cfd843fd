/** Reads what the server tells staff about its halls. Answers are parsed before they are believed. */
import * as v from 'valibot';
import { parse } from '#config/schema.ts';
import { HallView } from '#domain/view.ts';
import { PublicConfig } from '#protocol/public-config.ts';
import { HallStatus } from '#protocol/status.ts';
import { HallWaits } from '#protocol/waits.ts';

/** One look at a hall. */
export interface Reading {
  status: HallStatus;
  view: HallView;
  waits: HallWaits;
  config: PublicConfig;
}

/** A server that has not answered by then does not. */
const patienceMs = 10_000;

const HallList = v.object({ halls: v.array(v.object({ id: v.string() })) });

/** The hall asked for in the page's address, else the server's first. Rejects in words for the reader. */
export async function chosenHall(address: URL): Promise<string> {
  const asked = address.searchParams.get('hall');
  if (asked) return asked;
  const { halls } = await read('/api/v1/halls', HallList);
  const first = halls[0];
  if (!first) throw new Error('服务器上没有营业厅 · this server has no hall');
  return first.id;
}

/** Reads a hall afresh; the configuration is kept from `before` while its version stands. */
export async function readHall(hall: string, before?: Reading): Promise<Reading> {
  const path = `/api/v1/halls/${encodeURIComponent(hall)}`;
  const [status, view, waits] = await Promise.all([
    read(`${path}/status`, HallStatus),
    read(`${path}/view`, HallView),
    read(`${path}/waits`, HallWaits),
  ]);
  const { version } = status.config;
  const config =
    before?.config.version === version
      ? before.config
      : await read(`${path}/config/${encodeURIComponent(version)}`, PublicConfig);
  return { status, view, waits, config };
}

async function read<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
  const response = await fetch(path, { signal: AbortSignal.timeout(patienceMs) }).catch(() => {
    throw new Error('服务器没有回答 · the server does not answer');
  });
  if (!response.ok) throw new Error(`服务器拒绝了请求 · the server answered ${response.status} to ${path}`);
  const parsed = parse(schema, await response.json());
  if (parsed.ok) return parsed.value;
  const first = parsed.faults[0];
  throw new Error(`服务器的回答无法读懂 · ${path}: ${first?.path} ${first?.reason}`);
}
