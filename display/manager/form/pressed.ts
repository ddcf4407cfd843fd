/** Whether a mouse button or a finger is down anywhere on the page, and when it is up again. */

const downs = ['pointerdown', 'mousedown'] as const;
const ups = ['pointerup', 'pointercancel', 'mouseup', 'click'] as const;

const waiting = new Set<() => void>();
let pressed = false;
let release: ReturnType<typeof setTimeout> | undefined;

function down(): void {
  clearTimeout(release);
  pressed = true;
}

/** Only after the events that follow at once: the browser still looks for what lies under the pointer. */
function up(): void {
  clearTimeout(release);
  release = setTimeout(() => {
    pressed = false;
    const told = [...waiting];
    waiting.clear();
    for (const tell of told) tell();
  });
}

// On the window and before all others, so that nobody can keep it from being heard.
for (const kind of downs) addEventListener(kind, down, { capture: true, passive: true });
for (const kind of ups) addEventListener(kind, up, { capture: true, passive: true });

export const isPressed = (): boolean => pressed;

/** Calls once when nothing is pressed any more. Returns what takes that back. */
export function onceReleased(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}
