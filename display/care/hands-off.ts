/** Keeps what a browser offers its reader away from a wall: menus, selections, things to drag. */
const offers = ['contextmenu', 'selectstart', 'dragstart'];

export function handsOff(page: EventTarget): void {
  for (const offer of offers) page.addEventListener(offer, (event) => event.preventDefault());
}
