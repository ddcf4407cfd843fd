import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    overflow: hidden;
    background: var(--ground);
    color: var(--ink);
    font-family: var(--font);
    font-size: var(--body);
    font-variant-numeric: tabular-nums;
    cursor: none;
  }
  .wall {
    display: grid;
    height: 100%;
    grid-template: 1rem minmax(0, 1fr) 1.1rem / 8.4rem minmax(0, 1fr);
    grid-template-areas: 'header header' 'queue stage' 'footer footer';
    grid-column-gap: var(--gap);
    padding: 0 var(--edge);
  }
  hb-header {
    grid-area: header;
  }
  .queue {
    grid-area: queue;
    display: flex;
    flex-direction: column;
    min-height: 0;
    padding: 0.02rem 0 0.14rem;
  }
  hb-call {
    flex: none;
    height: 2.12rem;
  }
  hb-last-calls {
    flex: none;
    height: 0.78rem;
  }
  hb-call.alone {
    height: 2.76rem;
    margin-bottom: 0.14rem;
  }
  hb-services,
  hb-closed {
    flex: 1;
    min-height: 0;
  }
  hb-stage {
    grid-area: stage;
    margin: 0.02rem 0 0.2rem;
  }
  footer {
    grid-area: footer;
    display: flex;
    align-items: center;
    margin: 0 calc(-1 * var(--edge));
    padding: 0 var(--edge);
    background: var(--panel);
  }
  hb-status {
    flex: none;
    margin-left: auto;
  }
  .connecting,
  .identify {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    height: 100%;
    text-align: center;
  }
  .connecting h1 {
    font-size: 0.9rem;
  }
  .connecting p {
    max-width: 90%;
    margin-top: 0.2rem;
    color: var(--soft);
    word-break: break-word;
  }
  .identify {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: var(--ground);
    font-size: 0.6rem;
  }
  .identify b {
    font-size: 1.6rem;
  }
  @media (orientation: portrait) {
    .wall {
      grid-template: 1.42rem auto minmax(0, 1fr) 2.36rem / minmax(0, 1fr);
      grid-template-areas: 'header' 'queue' 'stage' 'footer';
      padding: 0 0.36rem;
    }
    footer {
      flex-direction: column;
      align-items: flex-start;
      justify-content: center;
      margin: 0 -0.36rem;
      padding: 0 0.36rem;
    }
    hb-closed {
      height: 6.4rem;
      flex: none;
    }
    hb-status {
      align-self: flex-end;
      margin: 0.1rem 0 0;
    }
  }
`;
