/** The wall page: reads its address, brings back what it kept, and puts link, store and elements together. */
import { type Loaded, loadKept, start } from './start.ts';
import '../elements/wall/wall.ts';
import { startCare } from '../care/care.ts';
import { handsOff } from '../care/hands-off.ts';
import { paintedWithinMs, watchPainting } from '../care/painting.ts';
import { keepAwake } from '../care/wake-lock.ts';
import { startWatchdog } from '../care/watchdog.ts';
import { HallClock } from '../connection/hall-clock.ts';
import { browserTimers as timers } from '../connection/timers.ts';
import { standing } from '../director/standing.ts';
import type { HbWall } from '../elements/wall/wall.ts';
import { openCache } from '../store/cache.ts';
import { startKeeping } from '../store/keeping.ts';
import { forgetPairing, keepPairing } from '../store/pairing.ts';
import { createStore, type Store } from '../store/store.ts';
import { type Address, asksToPair, readAddress } from './address.ts';
import { buildOf, ownBuild, unbuilt } from './build.ts';
import { startConfiguration } from './configuration.ts';
import { newFaults, watchFaults } from './faults.ts';
import { startHealth } from './health.ts';
import { renew } from './renewal.ts';
import { startScreen } from './screen.ts';
import { askToKeepStorage, isInControl, startServiceWorker } from './service-worker.ts';
import { showPairing } from './show-pairing.ts';
import { startWallSound } from './sound.ts';

async function run(
  { hall, screen, token, linkUrl, configUrl }: Address,
  storage: Storage | undefined,
  { kept, fault }: Loaded,
): Promise<void> {
  const build = ownBuild();
  const faults = newFaults();
  watchFaults(window, faults);
  if (fault) faults.add(fault);
  const clock = new HallClock({ steady: () => performance.now(), local: () => Date.now() }, kept.clock);
  const store = createStore(screen, kept);
  const wall = mount(store, clock, hall);
  startCare({ wall, page: document.body, store, clock, timers });

  let isKept = false;
  const keeping = startKeeping({
    store,
    cache: openCache(hall),
    clock: () => clock.keep(),
    onKept(now) {
      isKept = now;
      healthChanged();
    },
    timers,
  });
  addEventListener('pagehide', keeping.flush);
  let hasPictures = false;
  startConfiguration({
    ...{ store, faults, url: configUrl, keep: keeping.flush },
    onPictures(all) {
      hasPictures = all;
      healthChanged();
    },
  });

  const reload = () => location.reload();
  const onOtherBuild = () => {
    const parts = { build, fetchPage, remembered: storage, reload };
    renew(parts).catch((error) => faults.add(`renewal: ${error}`));
  };
  const onUnpaired = () => {
    beUnpaired(token).catch((error) => faults.add(`pairing: ${error}`));
  };
  const onLook = (ticket: string) => {
    const handIn = async () => (await import('../look/look.ts')).handIn(ticket);
    handIn().catch((error) => faults.add(`look: ${error}`));
  };
  const link = startScreen({
    ...{ linkUrl, screen, token, build, store, clock, faults },
    ...{ onOtherBuild, onUnpaired, onLook },
  });

  const sound = startWallSound({
    ...{ wall, store, clock, timers, faults },
    onChange: () => healthChanged(),
    load: () => import('../sound/sound.ts'),
  });
  const unpaintedMs = watchPainting({ nextFrame: requestAnimationFrame, timers });
  startWatchdog({
    ...{ unpaintedMs, fetchPage, remembered: storage, reload, timers },
    visible: () => !document.hidden,
    now: () => Date.now(),
    onFault: faults.add,
  });
  const look = () => ({
    coldStart: isKept && hasPictures && isInControl(),
    width: innerWidth,
    height: innerHeight,
    sound: sound(),
    painting: !document.hidden && unpaintedMs() < paintedWithinMs,
    fresh: freshOf(store, clock),
  });
  const healthChanged = startHealth({ store, faults, send: link.send, look, timers });
  addEventListener('resize', healthChanged);
  askToKeepStorage();
  if (build !== unbuilt) startServiceWorker(healthChanged, faults.add);
}

/** How far what the wall shows of the queue can be trusted. */
function freshOf(store: Store, clock: HallClock) {
  const state = store.get();
  return state.config ? standing(state.config.freshness, state, clock.now()).counts : 'withdrawn';
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

/** To the pairing page, once the server has answered with it. */
async function beUnpaired(token: string | undefined): Promise<void> {
  if (token !== undefined) await forgetPairing(token);
  await fetchPage();
  location.replace('./?pair');
}

/** This page as the server serves it now. */
async function fetchPage(): Promise<string> {
  const response = await fetch(location.href, { cache: 'no-store' });
  const html = response.ok ? await response.text() : '';
  if (buildOf(html) === undefined) throw new Error(`HTTP ${response.status}, and not this page`);
  return html;
}

/** Shows the hall, as the address or the TV's pairing says which; pairs the TV where there is none. */
async function begin(): Promise<void> {
  const { page, storage, shown } = await start;
  if (shown) return run(shown.address, storage, shown.loaded);
  if (!asksToPair(page)) return location.replace(`../${location.search}`);
  const paired = await showPairing({ page, fetch, timers, random: Math.random });
  const kept = await keepPairing(paired).catch(() => false);
  // What the TV shows at its next start; one that keeps nothing is paired anew.
  if (kept !== false) history.replaceState(null, '', './');
  const own = readAddress(new URL('./', page), storage, Math.random, paired);
  if (own) await run(own, storage, await loadKept(own.hall));
}

handsOff(document);
// Absent outside secure contexts and in old browsers, which the DOM's types do not say.
const wakeLock: WakeLock | undefined = navigator.wakeLock;
keepAwake(wakeLock, document);
void begin();
