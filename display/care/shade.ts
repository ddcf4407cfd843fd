/** A black pane in front of everything, which takes away as much light as it is opaque. */

/** The light goes and comes this slowly. */
const fade = 'opacity 3s linear';

/** Puts the pane into the page, clear at first. Gives what sets its opacity, 0 to 1. */
export function hangShade(page: HTMLElement): (opacity: number) => void {
  const pane = document.createElement('div');
  pane.className = 'shade';
  pane.setAttribute('aria-hidden', 'true');
  Object.assign(pane.style, {
    position: 'fixed',
    top: '0',
    right: '0',
    bottom: '0',
    left: '0',
    zIndex: '1000',
    background: '#000',
    opacity: '0',
    transition: fade,
    pointerEvents: 'none',
  });
  page.append(pane);
  return (opacity) => {
    pane.style.opacity = String(opacity);
  };
}
