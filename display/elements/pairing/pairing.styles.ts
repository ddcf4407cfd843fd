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
    display: flex;
    align-items: center;
    justify-content: center;
    background: var(--ground);
    color: var(--ink);
    font-family: var(--font);
    font-size: 0.44rem;
    cursor: none;
  }
  main {
    display: flex;
    align-items: center;
    max-width: 94%;
  }
  h1 {
    font-size: 0.9rem;
  }
  .words p {
    margin-top: 0.14rem;
  }
  .words .code {
    margin: 0.3rem 0 0.1rem;
    color: var(--call-mark);
    font-size: 2.1rem;
    font-weight: 700;
    line-height: 1.1;
    white-space: nowrap;
  }
  .code span {
    margin-right: 0.5rem;
  }
  .en,
  .where + .en {
    font-size: 0.34rem;
  }
  .where {
    font-weight: 700;
    word-break: break-all;
  }
  .tile {
    flex: none;
    width: 5rem;
    height: 5rem;
    margin-left: 1rem;
    padding: 0.2rem;
    border-radius: 0.2rem;
    background: var(--paper);
  }
  .qr {
    display: block;
    width: 100%;
    height: 100%;
  }
  @media (orientation: portrait) {
    main {
      flex-direction: column;
      text-align: center;
    }
    .tile {
      margin: 0.6rem 0 0;
    }
    .code span + span {
      margin-right: 0;
    }
  }
`;
