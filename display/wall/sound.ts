/** Gives this screen its sound, if its configuration says so; the code for it is fetched only then. */
import type { SoundState } from '#protocol/messages.ts';
import type { Timers } from '../connection/timers.ts';
import type { RunningSound } from '../sound/sound.ts';
import type { WallClock } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { Faults } from './faults.ts';

/** Without a network the code cannot be fetched: it is tried again after this long. */
const retryMs = 30_000;

export interface WallSoundParts {
  /** Tells of calls with `hb-call-turn`. */
  wall: HTMLElement;
  store: Store;
  clock: WallClock;
  timers: Timers;
  faults: Faults;
  /** Called when the state may be another. */
  onChange(): void;
  /** Brings the code. */
  load(): Promise<typeof import('../sound/sound.ts')>;
}

/** Gives what tells what is heard from this screen. */
export function startWallSound(parts: WallSoundParts): () => SoundState {
  const { wall, store, clock, timers, faults, onChange, load } = parts;
  let running: RunningSound | undefined;
  let loading = false;

  function follow(): void {
    const wanted = isWanted(store);
    if (wanted && !running && !loading) void open();
    if (!wanted && running) {
      running.stop();
      running = undefined;
    }
  }

  async function open(): Promise<void> {
    loading = true;
    try {
      const { openSound } = await load();
      const first = store.get().config;
      if (isWanted(store) && first) {
        const config = () => store.get().config ?? first;
        running = openSound({ config, clock, timers, onChange, onFault: faults.add });
        onChange();
      }
    } catch (error) {
      faults.add(`sound: ${error instanceof Error ? error.message : error}`);
      timers.after(retryMs, follow);
    }
    loading = false;
  }

  wall.addEventListener('hb-call-turn', ({ detail: { key, call } }) => {
    const label = store.get().config?.counters.find(({ id }) => id === call.counter)?.label;
    running?.announce({
      key,
      ticket: call.ticket,
      at: call.at,
      ...(label !== undefined && { counter: label }),
    });
  });
  store.subscribe((state, before) => {
    if (state.config !== before.config) follow();
  });
  follow();
  return () => running?.state() ?? 'off';
}

function isWanted(store: Store): boolean {
  const { config, screen } = store.get();
  return config?.screens.find(({ id }) => id === screen)?.sound ?? false;
}
