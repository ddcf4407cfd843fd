import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  section {
    display: flex;
    align-items: center;
    white-space: nowrap;
  }
  h2 {
    flex: none;
    margin-right: 0.36rem;
    padding-right: 0.36rem;
    border-right: var(--line) solid var(--rule);
    font-size: 0.42rem;
    font-weight: 700;
    line-height: 1.5;
  }
  p {
    font-size: 0.38rem;
  }
  b {
    margin-right: 0.24rem;
    font-size: 0.44rem;
  }
  .total {
    margin-left: 0.24rem;
    font-weight: 700;
    color: var(--good);
  }
  .why {
    font-size: var(--small);
    color: var(--soft);
  }
  @media (orientation: portrait) {
    b {
      display: block;
    }
  }
`;
