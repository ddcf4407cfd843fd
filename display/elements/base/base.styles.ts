import { css } from 'lit';

/** What every element's styles begin with. One sheet each: arrays of sheets need `Array.flat`, Chromium 69. */
export const base = css`
  :host {
    display: block;
    line-height: 1.2;
    contain: layout style;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .line {
    display: block;
    /* Broken where it should be. Old browsers round the width of each character up: a hair too long for its box. */
    white-space: nowrap;
  }
  .en {
    font-size: var(--small);
    color: var(--soft);
  }
`;
