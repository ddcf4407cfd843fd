/** Elements that few screens show: each is fetched when a wall first has need of it. */
const elements = {
  'hb-counter': () => import('../counter/counter.ts'),
  'hb-staff': () => import('../staff/staff.ts'),
  'hb-call-list': () => import('../call-list/call-list.ts'),
};

const underWay = new Set<string>();

/**
 * Fetches the element, unless it is there. Its place on the wall stays empty meanwhile, and it takes what was set on it
 * when it comes. Call it with every paint: what could not be fetched is told with an `hb-fault` event and tried again.
 */
export function demand(name: keyof typeof elements, fetchElement: () => Promise<unknown> = elements[name]) {
  if (underWay.has(name) || customElements.get(name)) return;
  underWay.add(name);
  fetchElement()
    .catch((error) => {
      const detail = `${name}: ${error instanceof Error ? error.message : error}`;
      document.documentElement.dispatchEvent(new CustomEvent('hb-fault', { detail }));
    })
    .then(() => underWay.delete(name));
}
