const fadeMs = 700;

/**
 * Fades an element in; resolves when it is opaque. An animation, not a transition with a timer beside it: what is beneath
 * may be let go at the moment it is covered, however late a slow TV begins. Where less motion is asked for it is there at once.
 */
export function fadeIn(element: Element): Promise<void> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return Promise.resolve();
  const animation = element.animate([{ opacity: 0 }, { opacity: 1 }], {
    duration: fadeMs,
    easing: 'ease-in-out',
  });
  return new Promise((resolve) => {
    // Older browsers have no `finished`.
    animation.onfinish = () => resolve();
    animation.oncancel = () => resolve();
  });
}
