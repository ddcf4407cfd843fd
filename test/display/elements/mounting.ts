/** Puts elements on a page that looks like the wall's. */
import type { LitElement } from 'lit';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';

/** Sizes of screen the wall is made for. */
export const screenSizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
];

/** The wall's own style sheet: root unit and tokens. */
async function wallStyles(): Promise<void> {
  if (document.querySelector('link[href="/display/wall/wall.css"]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/display/wall/wall.css';
  const loaded = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  document.head.append(link);
  await loaded;
}

/** An element on an otherwise empty page, painted. `room` is its box in px, like a place on the wall. */
export async function mount<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]>,
  room?: { width: number; height: number },
): Promise<HTMLElementTagNameMap[K]> {
  await wallStyles();
  document.documentElement.lang = 'zh-CN';
  document.body.replaceChildren();
  const place = document.createElement('div');
  const { style } = place;
  if (room)
    Object.assign(style, { width: `${room.width}px`, height: `${room.height}px`, overflow: 'hidden' });
  style.font = '400 var(--body) / 1.2 var(--font)';
  style.background = 'var(--panel)';
  const element = Object.assign(document.createElement(tag), props);
  place.append(element);
  document.body.append(place);
  await painted(element);
  return element;
}

/** Resolves when `element` and all inside it have rendered. */
export async function painted(element: Element): Promise<void> {
  await (element as Partial<LitElement>).updateComplete;
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
    if (inner.shadowRoot) await painted(inner);
  }
}

/** Visible text of an element with all that is inside its shadow, in order. */
export function textOf(node: Node): string {
  if (node instanceof Element && node.matches('style, [hidden]')) return '';
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return Array.from(root.childNodes, textOf).join('').replace(/\s+/g, ' ').trim();
}

/** What axe-core finds wrong, contrast of 7:1 included. */
export async function axeFaults(element: Element): Promise<string[]> {
  // The script has no exports when a browser loads it: it leaves its object on the window.
  const { axe } = window as typeof window & { axe: typeof axeCore };
  const { violations } = await axe.run(element, { rules: { 'color-contrast-enhanced': { enabled: true } } });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Only a test that fails waits to the end of it, so it is long: machines that test are slow. */
const patienceMs = 30_000;

/** Resolves when `condition` holds; rejects when patience ends. */
export async function until(condition: () => unknown): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not within ${patienceMs} ms: ${condition}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
