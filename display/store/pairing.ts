/** What a paired TV keeps: where it belongs, and the token that proves it. */
import { getMany, setMany } from 'idb-keyval';
import * as v from 'valibot';
import { database } from './database.ts';

/** Which screen of which hall a TV was paired as. */
const KeptPairing = v.object({ hall: v.string(), screen: v.string(), token: v.string() });
export type KeptPairing = v.InferOutput<typeof KeptPairing>;

const key = 'pairing';

/** Undefined where none is kept, or none that can be read. Rejects if the browser refuses its database. */
export async function loadPairing(): Promise<KeptPairing | undefined> {
  const [kept] = await getMany([key], database());
  const read = v.safeParse(KeptPairing, kept);
  return read.success ? read.output : undefined;
}

/** Keeps a pairing, or none from now on. Rejects if the browser refuses or has no room. */
export const keepPairing = async (pairing: KeptPairing | undefined): Promise<void> =>
  setMany([[key, pairing]], database());

/** Forgets the pairing with this token; one that has taken its place meanwhile stays. */
export async function forgetPairing(token: string): Promise<void> {
  if ((await loadPairing())?.token === token) await keepPairing(undefined);
}
