/** A feed that runs by itself. */
import type { Feed, Ingest } from './feed.ts';

/** Where a feed tells what went wrong; a pino logger fits. */
export interface FeedLog {
  warn(detail: object, message: string): void;
}

/** Makes a feed of a run that goes on until its signal is aborted. A run that fails is told of, not thrown. */
export function backgroundFeed(
  run: (ingest: Ingest, signal: AbortSignal) => Promise<void>,
  log: FeedLog,
): Feed {
  return {
    start(ingest) {
      const stopping = new AbortController();
      const ended = run(ingest, stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted)
          log.warn({ err: error }, 'a feed has failed; it tells nothing any more');
      });
      return () => {
        stopping.abort();
        return ended;
      };
    },
  };
}
