/**
 * `POST /api/v1/halls/{hall}/events`: how queue machines tell what happens.
 *
 * 200 as soon as one event was accepted or known already: each event has its own result, and those rejected are not
 * worth sending again. 400 when nothing was taken. 429 and 503 mean: send the same again later.
 */
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { LogUnavailable } from '../log/log.ts';
import { bodyBrokeOff, limitBody } from './body.ts';
import { readCloudEvent } from './cloud-event.ts';
import type { AppDeps } from './deps.ts';
import { acceptedTypes, type ContentMode, contentMode, eventsIn } from './event-body.ts';
import type { EventCounts } from './event-counts.ts';
import { type EventResult, tally } from './event-results.ts';
import { type FeedEnv, requireFeed } from './feed-auth.ts';
import { problem, retryAfter } from './problem.ts';
import { createRateLimiter, defaultRateLimit } from './rate-limit.ts';

export const maxBodyBytes = 1024 * 1024;
export const maxEvents = 1_000;
/** How soon a sender may try again when the log takes nothing. */
const logRetryMs = 5_000;

interface EventsEnv extends FeedEnv {
  Variables: FeedEnv['Variables'] & { mode: ContentMode };
}

type EventsDeps = Pick<AppDeps, 'feedKeys' | 'realNow' | 'rateLimit' | 'log'> & { counts: EventCounts };

export function eventRoutes({ feedKeys, realNow, rateLimit = defaultRateLimit, log, counts }: EventsDeps) {
  const limiter = createRateLimiter(rateLimit, realNow);

  return new Hono<EventsEnv>().post(
    '/events',
    requireFeed(feedKeys),
    requireMode,
    limitBody(maxBodyBytes),
    async (c) => {
      const { hall, feed, mode } = c.var;
      const body = await c.req.arrayBuffer().catch(() => undefined);
      if (body === undefined) return problem(c, 400, bodyBrokeOff);

      const sent = eventsIn(mode, c.req.header(), new Uint8Array(body), feed);
      const events = sent.ok ? sent.events : [];
      if (events.length > maxEvents) {
        return problem(
          c,
          413,
          `At most ${maxEvents} events fit in one request; this one has ${events.length}.`,
        );
      }
      const waitMs = limiter.take(`${hall.id}/${feed}`, Math.max(1, events.length));
      if (waitMs > 0) {
        counts.add(hall.id, 'throttled', events.length);
        return problem(c, 429, 'This feed sends too much at once; nothing of this request was taken.', {
          headers: retryAfter(waitMs),
        });
      }
      if (!sent.ok) return problem(c, 400, inSentence(sent.reason));

      const read = events.map((event) => readCloudEvent(event, hall.clock.now()));
      const taken = read.flatMap((each) => (each.ok ? [each.event] : []));
      let ingested: EventResult[];
      try {
        ingested = taken.length > 0 ? await hall.ingest(taken) : [];
      } catch (error) {
        counts.add(hall.id, 'refused', taken.length);
        // A log in trouble is told of once, by whoever watches it, and not with each request.
        if (!(error instanceof LogUnavailable))
          log.error({ hall: hall.id, feed, err: error }, 'events could not be taken in');
        return problem(
          c,
          503,
          'The event log takes nothing at the moment; nothing of this request was kept.',
          {
            headers: retryAfter(logRetryMs),
          },
        );
      }
      const told = ingested.values();
      const results = read.map((each): EventResult => (each.ok ? next(told) : each.result));

      const answer = tally(results);
      for (const outcome of ['accepted', 'duplicate', 'rejected'] as const)
        counts.add(hall.id, outcome, answer[outcome]);
      const { rejected } = answer;
      // Reasons may quote what was sent, which may be what must not be kept: only the count is logged.
      if (rejected > 0) log.warn({ hall: hall.id, feed, rejected }, 'events were rejected');
      if (rejected === 0 || rejected < results.length) return c.json(answer);
      return problem(c, 400, inSentence(firstReason(results)), { results });
    },
  );
}

const requireMode = createMiddleware<EventsEnv>(async (c, next) => {
  const mode = contentMode(c.req.header());
  if (mode === undefined) {
    return problem(c, 415, `Content-Type must be one of ${acceptedTypes}, in UTF-8.`, {
      headers: { 'Accept-Post': acceptedTypes },
    });
  }
  c.set('mode', mode);
  return next();
});

function next(results: Iterator<EventResult>): EventResult {
  const { value, done } = results.next();
  if (done) throw new Error('a hall owes one result for each event');
  return value;
}

function firstReason(results: EventResult[]): string {
  for (const result of results) if (result.status === 'rejected') return result.reason;
  return '';
}

const inSentence = (reason: string) => (/[.!?]$/.test(reason) ? reason : `${reason}.`);
