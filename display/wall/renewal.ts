/** Loads the page anew when the server serves another build: never into a dead network, never in a loop. */
import { buildOf, unbuilt } from './build.ts';

export interface RenewalOptions {
  /** Build of this page. */
  build: string;
  /** HTML of the page as the server serves it now. */
  fetchPage(): Promise<string>;
  /** Where it is remembered which build was reloaded for. Undefined: it cannot be, so the page is left alone. */
  remembered: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  reload(): void;
}

const key = 'hallboard.renewed-for';

/**
 * Reloads the page if the server, asked now, offers another build, at most once per build offered.
 * Rejects if the server does not answer.
 */
export async function renew({ build, fetchPage, remembered, reload }: RenewalOptions): Promise<void> {
  if (build === unbuilt || !remembered) return;
  const offered = buildOf(await fetchPage());
  if (!offered || offered === build || remembered.getItem(key) === offered) return;
  remembered.setItem(key, offered);
  reload();
}
