/** A queue longer than this is said as such; nobody counts on. */
const mostCounted = 999;

/** How many wait, as the wall says it. */
export const countText = (waiting: number) => (waiting > mostCounted ? `${mostCounted}+` : String(waiting));
