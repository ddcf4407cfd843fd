/** The screens that were here and are gone: staff want to see which one is missing. */
import type { SessionStatus } from './session.ts';

/** More names than a hall has screens; a stranger who makes up names pushes out only the oldest. */
const namesKept = 200;

export interface Departed {
  /** Remembers what was last known of a screen when a link of it ended. */
  add(last: SessionStatus): void;
  /** All but those `present`. */
  except(present: ReadonlySet<string>): SessionStatus[];
}

export function createDeparted(): Departed {
  const lasts = new Map<string, SessionStatus>();
  return {
    add(last) {
      lasts.delete(last.screen);
      lasts.set(last.screen, { ...last, connected: false });
      const [oldest] = lasts.keys();
      if (lasts.size > namesKept && oldest !== undefined) lasts.delete(oldest);
    },
    except: (present) => [...lasts.values()].filter(({ screen }) => !present.has(screen)),
  };
}
