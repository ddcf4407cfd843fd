/**
 * What Chromium 64 to 92 lacks of the built-ins that the wall and its libraries use. Runs before all else.
 * Only built-ins are filled; syntax is the bundler's work.
 */

/** Gives `target` the methods it lacks, not enumerable, as built-ins are. */
function fill<T extends object>(target: T, methods: Partial<Record<string, unknown>>): void {
  for (const name of Object.keys(methods)) {
    if (!(name in target)) {
      Object.defineProperty(target, name, { value: methods[name], configurable: true, writable: true });
    }
  }
}

// Chromium 71. `self` is the global object of windows and workers alike.
fill(self, {
  globalThis: self,
  queueMicrotask(task: () => void) {
    void Promise.resolve().then(task);
  },
});

// Chromium 73 and 93.
fill(Object, {
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): Record<PropertyKey, T> {
    const object: Record<PropertyKey, T> = {};
    for (const [key, value] of entries) object[key] = value;
    return object;
  },
  hasOwn: (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined,
});

/** Lit flattens arrays of style sheets with `Infinity`. */
function flat(items: readonly unknown[], depth: number): unknown[] {
  const result: unknown[] = [];
  for (const item of items) {
    if (Array.isArray(item) && depth >= 1) result.push(...flat(item, depth - 1));
    else result.push(item);
  }
  return result;
}

// Chromium 69 and 92.
fill(Array.prototype, {
  flat(this: unknown[], depth = 1) {
    return flat(this, depth);
  },
  flatMap(this: unknown[], map: (item: unknown, at: number, all: unknown[]) => unknown) {
    return flat(this.map(map), 1);
  },
  at(this: unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  },
});

// Chromium 69 and 86.
fill(Element.prototype, {
  toggleAttribute(this: Element, name: string, force = !this.hasAttribute(name)) {
    if (force) this.setAttribute(name, '');
    else this.removeAttribute(name);
    return force;
  },
  replaceChildren(this: Element, ...nodes: (Node | string)[]) {
    this.textContent = '';
    this.append(...nodes);
  },
});
