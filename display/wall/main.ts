/** The wall page: reads its address, brings back what it kept, and puts link, store and elements together. */
import '../elements/wall/wall.ts';
import { startCare } from '../care/care.ts';
import { handsOff } from '../care/hands-off.ts';
import { keepAwake } from '../care/wake-lock.ts';
import { HallClock } from '../connection/hall-clock.ts';
import { browserTimers as timers } from '../connection/timers.ts';
import { within } from '../connection/within.ts';
import type { HbWall } from '../elements/wall/wall.ts';
import { type Kept, openCache } from '../store/cache.ts';
import { startKeeping } from '../store/keeping.ts';
import { createStore, type Store } from '../store/store.ts';
import { type Address, openStorage, readAddress } from './address.ts';
import { ownBuild, unbuilt } from './build.ts';
import { startConfiguration } from './configuration.ts';
import { newFaults, watchFaults } from './faults.ts';
import { startHealth } from './health.ts';
import { renew } from './renewal.ts';
import { startScreen } from './screen.ts';
import { askToKeepStorage, isInControl, startServiceWorker } from './service-worker.ts';
import { startWallSound } from './sound.ts';

/** A browser's database that does not answer must not keep the wall from starting. */
const loadLimitMs = 3_000;

async function run(
  { hall, screen, linkUrl, configUrl }: Address,
  storage: Storage | undefined,
): Promise<void> {
  const build = ownBuild();
  const faults = newFaults();
  watchFaults(window, faults);
  const cache = openCache(hall);
  const kept = await within(timers, loadLimitMs, cache.load()).catch((error): Kept => {
    faults.add(`cache: ${error}`);
    return {};
  });
  const clock = new HallClock({ steady: () => performance.now(), local: () => Date.now() }, kept.clock);
  const store = createStore(screen, kept);
  const wall = mount(store, clock, hall);
  startCare({ wall, page: document.body, store, clock, timers });

  let isKept = false;
  const keeping = startKeeping({
    store,
    cache,
    clock: () => clock.keep(),
    onKept(now) {
      isKept = now;
      healthChanged();
    },
    timers,
  });
  addEventListener('pagehide', keeping.flush);
  startConfiguration({ store, faults, url: configUrl, keep: keeping.flush });

  const onOtherBuild = () => {
    const parts = { build, fetchPage, remembered: storage, reload: () => location.reload() };
    renew(parts).catch((error) => faults.add(`renewal: ${error}`));
  };
  const link = startScreen({ linkUrl, screen, build, store, clock, faults, onOtherBuild });

  const sound = startWallSound({
    ...{ wall, store, clock, timers, faults },
    onChange: () => healthChanged(),
    load: () => import('../sound/sound.ts'),
  });
  const look = () => ({
    coldStart: isKept && isInControl(),
    width: innerWidth,
    height: innerHeight,
    sound: sound(),
  });
  const healthChanged = startHealth({ store, faults, send: link.send, look, timers });
  addEventListener('resize', healthChanged);
  askToKeepStorage();
  if (build !== unbuilt) startServiceWorker(healthChanged, faults.add);
}

/** Shows the store's state from now on. */
function mount(store: Store, clock: HallClock, hall: string): HbWall {
  const wall = document.querySelector('hb-wall');
  if (!wall) throw new Error('the page has no <hb-wall>');
  wall.clock = clock;
  wall.hall = hall;
  wall.state = store.get();
  store.subscribe((state) => {
    wall.state = state;
  });
  return wall;
}

/** This page as the server serves it now. */
async function fetchPage(): Promise<string> {
  const response = await fetch(location.href, { cache: 'no-store' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

handsOff(document);
// Absent outside secure contexts and in old browsers, which the DOM's types do not say.
const wakeLock: WakeLock | undefined = navigator.wakeLock;
keepAwake(wakeLock, document);
const storage = openStorage();
const address = readAddress(new URL(location.href), storage, Math.random);
if (address) void run(address, storage);
else location.replace('../');
