import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    flex: none;
    margin-left: 0.3rem;
    text-align: center;
    white-space: nowrap;
  }
  .tile {
    width: 2.7rem;
    padding: 0.1rem;
    border-radius: 0.16rem;
    background: var(--paper);
    color: var(--paper-ink);
  }
  .qr {
    display: block;
    width: 2.5rem;
    height: 2.5rem;
  }
  @media (orientation: portrait) {
    .tile {
      width: 2.3rem;
    }
    .qr {
      width: 2.1rem;
      height: 2.1rem;
    }
    .caption {
      width: 2.3rem;
    }
  }
  .caption {
    width: 2.7rem;
    margin-top: 0.06rem;
    font-size: 0.38rem;
    font-weight: 700;
  }
  .message,
  .dial {
    width: 3.2rem;
    padding: 0.2rem 0.1rem 0.24rem;
    font-size: 0.38rem;
    line-height: 1.35;
  }
  .message b,
  .dial b {
    display: block;
    font-size: 0.52rem;
    color: #0b5a96;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    margin: 0 -0.05rem;
  }
  kbd {
    width: 0.56rem;
    margin: 0.06rem 0.05rem 0;
    border-radius: 0.1rem;
    background: #0b5a96;
    color: #fff;
    font: inherit;
    font-size: 0.42rem;
    font-weight: 700;
    line-height: 0.6rem;
  }
`;
