/**
 * What tests ask a wall page in a browser of any age. Built for the oldest, and put into the page once that is asked
 * something (`tv-questions.ts`): what old browsers lack, the page has brought by then.
 */
import type { Screen } from '#config/schema.ts';
import { picturesOf } from '../../display/store/media.ts';
import type { WallState } from '../../display/store/state.ts';
import { layoutFaults } from '../display/elements/layout-faults.ts';
import { galleryScenes, sceneOn } from './gallery.ts';
import { sampleClock } from './sample-state.ts';

const probe = {
  /** How the wall's link is; undefined while there is no configuration to show. */
  link(): string | undefined {
    const state = document.querySelector('hb-wall')?.state;
    return state?.config && state.view && state.link;
  },

  /** The text of the first element of this name, in its shadow and the shadows within; empty where there is none. */
  said(name: string): string {
    const [element] = elementsOf(document.body, name);
    return element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
  },

  /** Names of the wall's elements that take room on the screen, each once. */
  parts(): string[] {
    const seen = elementsOf(document.body).filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.localName.startsWith('hb-') && width * height > 0;
    });
    return [...new Set(seen.map(({ localName }) => localName))].sort();
  },

  /**
   * Texts of the first element of this name that are cut off, on top of each other or too small, and what does not fit
   * the screen.
   */
  layoutFaults(name: string): string[] {
    const [element] = elementsOf(document.body, name);
    if (!element) return [`there is no <${name}>`];
    const { scrollWidth, scrollHeight } = document.documentElement;
    const over = scrollWidth > innerWidth || scrollHeight > innerHeight;
    const faults = layoutFaults(element);
    return over ? [`larger than the screen: ${scrollWidth}×${scrollHeight}`, ...faults] : faults;
  },

  /** How many pictures of the stage are there to be seen; -1 while one is not. */
  pictures(): number {
    const [stage] = elementsOf(document.body, 'hb-stage');
    const pictures = elementsOf(stage ?? document.body, 'img') as HTMLImageElement[];
    return pictures.some((one) => !one.complete || one.naturalWidth === 0) ? -1 : pictures.length;
  },

  /** How many pictures and films the configuration names, and which of them cannot be had. */
  async media(): Promise<{ named: number; missing: string[] }> {
    const { config } = wall().state ?? {};
    const paths = config ? picturesOf(config) : [];
    const had = await Promise.all(
      paths.map((path) =>
        fetch(path).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    return { named: paths.length, missing: paths.filter((_, at) => !had[at]) };
  },

  /** All that the wall knows. */
  state(): WallState {
    const { state } = wall();
    if (!state) throw new Error('the wall has no state');
    return state;
  },

  /** Shows a state on one of its hall's screens at `at` (hall time), and goes on showing that. */
  show(state: WallState, screen: string, at: number): void {
    show({ ...state, screen, asOf: at }, at);
  },

  /** Shows a state of the gallery on a screen of these fields. */
  showScene(name: string, fields: Partial<Screen>): void {
    const scene = galleryScenes[name];
    if (!scene) throw new Error(`the gallery has no state "${name}"`);
    const { state, now } = sceneOn(scene, fields);
    show(state, now);
  },
};

function wall() {
  const found = document.querySelector('hb-wall');
  if (!found) throw new Error('the page has no <hb-wall>');
  return found;
}

/** Another wall in the place of the one that is there. */
function show(state: WallState, at: number): void {
  const clock = sampleClock(at);
  wall().replaceWith(Object.assign(document.createElement('hb-wall'), { state, clock }));
}

/** All elements below a node, or those of a name, through shadow roots. */
function elementsOf(node: Node, name?: string): Element[] {
  const root = (node instanceof Element && node.shadowRoot) || node;
  const found: Element[] = [];
  for (const child of root.childNodes) {
    if (child instanceof Element && (!name || child.localName === name)) found.push(child);
    found.push(...elementsOf(child, name));
  }
  return found;
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.localName === 'style') return '';
  const root = (node instanceof Element && node.shadowRoot) || node;
  return Array.from(root.childNodes, textOf).join('');
}

Object.assign(window, { tvProbe: probe });

export type Probe = typeof probe;
