/** The browser's database of a TV: its pairing, and what it keeps of its hall. */
import { createStore, type UseStore } from 'idb-keyval';

let opened: UseStore | undefined;

/** Opened at the first use, so that a refusal (an exception, in some browsers) is a rejection; and once for all uses. */
export function database(): UseStore {
  opened ??= createStore('hallboard', 'screen');
  return opened;
}
