import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  ul {
    display: flex;
    align-items: center;
    height: 100%;
    padding: 0;
    list-style: none;
    white-space: nowrap;
    overflow: hidden;
  }
  li {
    display: flex;
    flex: none;
    align-items: center;
    font-size: 0.38rem;
    color: var(--soft);
  }
  b {
    font-size: 0.56rem;
    font-weight: 700;
    line-height: 1.1;
    color: var(--ink);
  }
  svg {
    flex: none;
    width: 0.3rem;
    height: 0.3rem;
    margin: 0.04rem 0.08rem 0;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
  }
  /* Called just now, and waiting for its turn above. */
  .fresh b {
    box-shadow: inset 0 -0.05rem 0 var(--call-mark);
  }
  .fresh,
  .fresh b {
    color: var(--call-mark);
  }
`;
