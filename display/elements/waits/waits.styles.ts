import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  ul {
    display: flex;
    justify-content: space-between;
    height: 100%;
    padding: 0;
    list-style: none;
    animation: appear var(--appear) ease-out;
  }
  li {
    display: flex;
    flex: none;
    flex-direction: column;
    justify-content: center;
    padding-left: 0.2rem;
    border-left: 0.04rem solid var(--rule);
    white-space: nowrap;
    contain: size layout style;
  }
  .name {
    font-weight: 700;
    line-height: 1.12;
  }
  .wait {
    display: flex;
    align-items: baseline;
    height: 0.7rem;
    line-height: 0.7rem;
  }
  .wait b {
    font-size: var(--large);
  }
  .unit {
    margin-left: 0.1rem;
    font-size: 0.38rem;
    color: var(--soft);
  }
  .words {
    font-weight: 700;
  }
  .good {
    color: var(--good);
  }
  .warn {
    color: var(--warn);
  }
  .count {
    display: flex;
    justify-content: space-between;
    min-height: 1.2em;
    font-size: var(--small);
    color: var(--soft);
    overflow: hidden;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    ul {
      animation: none;
    }
  }
`;
