/**
 * What Chromium 64 to 92 lacks of the built-ins that the wall and its libraries use, written with what it has.
 * Only built-ins: syntax is the bundler's work.
 */

/** Gives `target` those of `functions` that it lacks, not enumerable, as built-ins are. */
export function fill(target: object, functions: Record<string, unknown>): void {
  for (const name of Object.keys(functions)) {
    if (name in target) continue;
    Object.defineProperty(target, name, { value: functions[name], configurable: true, writable: true });
  }
}

/** Chromium 71. */
export const globals = {
  queueMicrotask(task: () => void): void {
    void Promise.resolve().then(task);
  },
};

/** Chromium 73 and 93. */
export const objectFunctions = {
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): Record<PropertyKey, T> {
    const object: Record<PropertyKey, T> = {};
    for (const [key, value] of entries) object[key] = value;
    return object;
  },
  hasOwn(object: object, key: PropertyKey): boolean {
    return Object.getOwnPropertyDescriptor(object, key) !== undefined;
  },
};

function flat(items: readonly unknown[], depth: number): unknown[] {
  const result: unknown[] = [];
  for (const item of items) {
    if (Array.isArray(item) && depth >= 1) result.push(...flat(item, depth - 1));
    else result.push(item);
  }
  return result;
}

/** Chromium 69 and 92. */
export const arrayMethods = {
  flat(this: unknown[], depth = 1): unknown[] {
    return flat(this, depth);
  },
  flatMap(this: unknown[], map: (item: unknown, at: number, all: unknown[]) => unknown): unknown[] {
    return flat(this.map(map), 1);
  },
  at(this: unknown[], index: number): unknown {
    return this[index < 0 ? this.length + index : index];
  },
};

/** Chromium 69 and 86. */
export const elementMethods = {
  toggleAttribute(this: Element, name: string, force = !this.hasAttribute(name)): boolean {
    if (!force) this.removeAttribute(name);
    else if (!this.hasAttribute(name)) this.setAttribute(name, '');
    return force;
  },
  replaceChildren(this: Element, ...nodes: (Node | string)[]): void {
    this.textContent = '';
    this.append(...nodes);
  },
};
