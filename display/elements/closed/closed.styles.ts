import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  section {
    display: flex;
    flex-direction: column;
    justify-content: center;
    height: 100%;
    padding: 0 0.5rem;
    border-radius: var(--round);
    background: var(--panel);
    box-shadow: var(--shade);
  }
  h2 {
    font-size: 0.9rem;
    font-weight: 700;
    line-height: 1.2;
  }
  .next {
    margin-top: 0.3rem;
    font-size: var(--body);
    color: var(--soft);
  }
  .next b {
    display: block;
    font-size: 0.72rem;
    line-height: 1.3;
    color: var(--ink);
  }
  :host([strip]) section {
    flex-direction: row;
    align-items: center;
    justify-content: space-between;
    height: 1.7rem;
  }
  :host([strip]) h2 {
    font-size: 0.62rem;
  }
  :host([strip]) .next {
    margin: 0;
  }
  :host([strip]) .next b {
    font-size: 0.62rem;
  }
  @media (orientation: portrait) {
    :host([strip]) section {
      flex-direction: column;
      align-items: flex-start;
      justify-content: center;
      height: 100%;
    }
    :host([strip]) .next {
      margin-top: 0.2rem;
    }
  }
  .more {
    margin-top: 0.3rem;
    padding-top: 0.26rem;
    border-top: 0.02rem solid var(--rule);
    font-size: var(--body);
    line-height: 1.35;
  }
`;
