import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    border-radius: var(--round);
    background: var(--alert);
    color: var(--alert-ink);
  }
  section {
    display: flex;
    flex-direction: column;
    justify-content: center;
    height: 100%;
    padding: 0.3rem 0.9rem;
  }
  .sign {
    display: flex;
    align-items: center;
    font-size: 0.46rem;
    font-weight: 700;
  }
  svg {
    flex: none;
    width: 0.7rem;
    height: 0.7rem;
    margin-right: 0.24rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linejoin: round;
  }
  .until {
    margin-left: auto;
    white-space: nowrap;
  }
  .zh {
    margin: 0.24rem 0;
    font-weight: 700;
  }
`;
