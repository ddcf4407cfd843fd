import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    background: var(--alert);
    color: var(--alert-ink);
  }
  p {
    display: flex;
    align-items: center;
    height: 100%;
    padding: 0 var(--edge);
    white-space: nowrap;
  }
  svg {
    flex: none;
    width: 0.46rem;
    height: 0.46rem;
    margin-right: 0.24rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linejoin: round;
  }
  span {
    margin-left: 0.4rem;
  }
`;
