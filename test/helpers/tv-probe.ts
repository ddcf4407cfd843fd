/**
 * What tests ask a wall page in a browser of any age. Built for the oldest, and put into the page once that is asked
 * something (`tv-questions.ts`): what old browsers lack, the page has brought by then.
 */
import '../../display/wall/polyfills.ts';
import { type Screen, unnamedScreen } from '#config/schema.ts';
import type { WallState } from '../../display/store/state.ts';
import { layoutFaults } from '../display/elements/layout-faults.ts';
import { galleryScenes } from './gallery.ts';
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

  /** Shows what the wall knows now as of `at` (hall time, epoch ms); it hears no more of its hall. */
  freeze(at: number): void {
    const { state, hall } = wall();
    if (!state) throw new Error('the wall has no state');
    show({ ...state, asOf: at }, at, hall);
  },

  /** Shows a state of the gallery on a screen of these fields. */
  showScene(name: string, fields: Partial<Screen>): void {
    const scene = galleryScenes[name];
    if (!scene) throw new Error(`the gallery has no state "${name}"`);
    const { config } = scene.state;
    const screen: Screen = { ...unnamedScreen, ...fields };
    const shown = config && { config: { ...config, screens: [screen] } };
    show({ ...scene.state, ...shown, screen: screen.id }, scene.now, undefined);
  },
};

function wall() {
  const found = document.querySelector('hb-wall');
  if (!found) throw new Error('the page has no <hb-wall>');
  return found;
}

/** Another wall in the place of the one that is there. */
function show(state: WallState, at: number, hall: string | undefined): void {
  const clock = sampleClock(at);
  wall().replaceWith(Object.assign(document.createElement('hb-wall'), { state, clock, hall }));
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
