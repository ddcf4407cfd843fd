/** What a paired TV keeps: where it belongs, and the token that proves it. */
import { createStore, del, get, set } from 'idb-keyval';
import * as v from 'valibot';

/** Which screen of which hall a TV was paired as. */
const KeptPairing = v.object({ hall: v.string(), screen: v.string(), token: v.string() });
export type KeptPairing = v.InferOutput<typeof KeptPairing>;

const key = 'pairing';
const database = () => createStore('hallboard', 'screen');

/** Undefined where none is kept, or none that can be read. Rejects if the browser refuses its database. */
export async function loadPairing(): Promise<KeptPairing | undefined> {
  const read = v.safeParse(KeptPairing, await get(key, database()));
  return read.success ? read.output : undefined;
}

/** Rejects if the browser refuses or has no room. */
export const keepPairing = (pairing: KeptPairing): Promise<void> => set(key, pairing, database());

/** Forgets the pairing with this token; one that has taken its place meanwhile stays. */
export async function forgetPairing(token: string): Promise<void> {
  if ((await loadPairing())?.token === token) await del(key, database());
}
