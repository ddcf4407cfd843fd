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
    line-height: 1.2;
  }
  .en {
    display: block;
    font-weight: 400;
  }
  p {
    font-size: 0.38rem;
  }
  .total {
    font-weight: 700;
    color: var(--good);
  }
  b + span,
  .walk + .total {
    margin-left: 0.2rem;
  }
  .why {
    font-size: var(--small);
    color: var(--soft);
  }
  .tall {
    position: relative;
    display: block;
  }
  .tall h2 {
    float: left;
    margin-right: 0.3rem;
    padding-right: 0.3rem;
    line-height: 1.2;
  }
  .tall b {
    display: block;
    overflow: hidden;
  }
  .tall .walk {
    margin-left: 0;
  }
`;
