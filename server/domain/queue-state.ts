/** What is known of one hall's queue: the state that `queue.ts` folds events into. */
import type { Anomaly, AnomalyKind } from './anomaly.ts';
import { type BusinessDay, businessDay } from './day.ts';
import type { Priority } from './events.ts';
import type { CallView } from './view.ts';

export type TicketStatus = 'waiting' | 'called' | 'served' | 'no_show' | 'cancelled';

/** One ticket of the business day. It is kept after its end, so that late news of it is recognised. */
export interface Ticket {
  number: string;
  status: TicketStatus;
  /** The service it waits for or was called to. Undefined where no event told. */
  service: string | undefined;
  priority: Priority;
  /** When it was taken, epoch ms. Undefined while its `issued` has not been seen. */
  issuedAt: number | undefined;
  /** When it joined the line it stands, or last stood, in, epoch ms. Undefined if it was never seen to wait. */
  queuedAt: number | undefined;
  /** The counter it was called to, while it is called and the counter is known. */
  counter: string | undefined;
  /** Running number of its last call; 0 before the first. */
  call: number;
  /** How often that call was made. */
  times: number;
  /** Its end was concluded from its counter's next step. What a feed says later goes before this. */
  endImplied: boolean;
}

/** What a count-only feed last told of a service. */
export interface Observation {
  /** When it was true, epoch ms. */
  at: number;
  waiting: number;
  /** The last ticket seen being served. */
  serving: string | undefined;
  openCounters: number | undefined;
}

/** The line of one service. */
export interface Line {
  /** The tickets that wait in it. */
  waiting: Set<Ticket>;
  /** Time of the newest ticket event that concerned it, epoch ms; 0 before the first. */
  ticketAt: number;
  observed: Observation | undefined;
}

/** One counter as the feed tells of it. */
export interface CounterState {
  state: 'open' | 'paused' | 'closed';
  /** The ticket it serves. */
  ticket: string | undefined;
  /** Ids of the services it was opened for. Undefined: those of the hall's configuration. */
  services: readonly string[] | undefined;
}

/** One call with its running number within the day. */
export interface Call extends CallView {
  number: number;
}

/** A hall's queue. Changed in place by `advance`; read by anybody. */
export interface QueueState {
  readonly timeZone: string;
  /** Undefined before the first event. */
  day: BusinessDay | undefined;
  /** When the day was declared over, epoch ms. Undefined while it goes on. */
  closedAt: number | undefined;
  /** Time of the newest event folded in, epoch ms; 0 before the first. */
  heardAt: number;
  /** The day's tickets by number. */
  tickets: Map<string, Ticket>;
  /** Lines by service id. */
  lines: Map<string, Line>;
  /** Counters by id: those that events have named. */
  counters: Map<string, CounterState>;
  /** The last calls, oldest first. */
  calls: Call[];
  /** Running number of the day's last call. */
  callCount: number;
  anomalies: {
    /** How many of each kind the business day has seen. */
    counts: Partial<Record<AnomalyKind, number>>;
    /** The last ones, oldest first, of whatever day. */
    recent: Anomaly[];
  };
}

/** A queue of which nothing is known yet. Throws RangeError for an unknown time zone. */
export function newQueue(timeZone: string): QueueState {
  businessDay(timeZone, 0);
  return {
    timeZone,
    day: undefined,
    closedAt: undefined,
    heardAt: 0,
    tickets: new Map(),
    lines: new Map(),
    counters: new Map(),
    calls: [],
    callCount: 0,
    anomalies: { counts: {}, recent: [] },
  };
}
