/**
 * What the page starts from: its address, its TV's pairing, and what was kept of its hall. The page's script imports this
 * first, so that the browser's database answers while the rest of it is still being run.
 */
import { browserTimers as timers } from '../connection/timers.ts';
import { within } from '../connection/within.ts';
import { type Kept, openCache } from '../store/cache.ts';
import { type KeptPairing, loadPairing } from '../store/pairing.ts';
import { type Address, hallWithoutPairing, openStorage, readAddress } from './address.ts';

/** A browser's database that does not answer must not keep the wall from starting. */
const loadLimitMs = 3_000;

/** What was kept of a hall, and why nothing could be read. */
export interface Loaded {
  kept: Kept;
  fault?: string;
}

export async function loadKept(hall: string): Promise<Loaded> {
  try {
    return { kept: await within(timers, loadLimitMs, openCache(hall).load()) };
  } catch (error) {
    return { kept: {}, fault: `cache: ${error}` };
  }
}

export interface Start {
  page: URL;
  storage: Storage | undefined;
  /** Undefined on a TV that belongs to no hall yet. */
  shown: { address: Address; loaded: Loaded } | undefined;
}

async function readStart(): Promise<Start> {
  const page = new URL(location.href);
  const storage = openStorage();
  // At once, with the pairing: the hall of a TV's pairing is the one it showed last.
  const likely = hallWithoutPairing(page, storage);
  const loading = likely && loadKept(likely);
  const pairing = await within<KeptPairing | undefined>(timers, loadLimitMs, loadPairing()).catch(
    () => undefined,
  );
  const address = readAddress(page, storage, Math.random, pairing);
  if (!address) return { page, storage, shown: undefined };
  const loaded = await (loading && address.hall === likely ? loading : loadKept(address.hall));
  return { page, storage, shown: { address, loaded } };
}

export const start: Promise<Start> = readStart();
