import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  ul {
    display: flex;
    justify-content: space-between;
    align-items: center;
    height: 100%;
    padding: 0 0.06rem;
    list-style: none;
    white-space: nowrap;
  }
  li {
    display: flex;
    align-items: center;
    font-size: 0.38rem;
    color: var(--soft);
  }
  b {
    font-size: 0.6rem;
    font-weight: 700;
    color: var(--ink);
  }
  svg {
    width: 0.3rem;
    height: 0.3rem;
    margin: 0 0.08rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
  }
  /* Called just now, and waiting for its turn above. */
  .fresh {
    box-shadow: inset 0 -0.06rem 0 var(--call);
    color: var(--call);
  }
  .fresh b {
    color: inherit;
  }
`;
