import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  section {
    height: 100%;
  }
  .head {
    display: flex;
    align-items: flex-end;
    justify-content: space-between;
    height: 0.56rem;
    padding-bottom: 0.06rem;
    font-size: var(--small);
    line-height: 1.1;
    color: var(--soft);
    white-space: nowrap;
  }
  h2 {
    font-size: inherit;
    font-weight: 400;
  }
  ol {
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
    align-items: center;
    border-top: var(--line) solid var(--rule);
    white-space: nowrap;
    contain: layout style;
  }
  li > * {
    position: relative;
    flex: none;
  }
  b {
    font-weight: 700;
    line-height: 1.1;
  }
  .where {
    font-weight: 700;
    line-height: 1.1;
  }
  .where b {
    margin-right: 0.1rem;
  }
  svg {
    width: 0.4rem;
    height: 0.4rem;
    margin: 0 0.18rem 0 0.14rem;
    fill: none;
    stroke: var(--soft);
    stroke-width: 2.4;
  }
  .ago {
    margin-left: auto;
    text-align: right;
    font-size: 0.36rem;
    line-height: 1.2;
    color: var(--soft);
  }
  .again {
    display: block;
    font-weight: 700;
    color: var(--call-mark);
  }
  /* Called within the last minute: its ground comes slowly, once, and stays. */
  .new::before {
    content: "";
    position: absolute;
    top: 0;
    right: -0.14rem;
    bottom: 0;
    left: -0.2rem;
    border-left: 0.1rem solid var(--call-mark);
    background: var(--panel);
    animation: appear 1.4s ease-out;
  }
  .new .ago {
    color: var(--ink);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .quiet {
    display: flex;
    flex-direction: column;
    padding-top: 0.5rem;
    font-size: var(--body);
    line-height: 1.4;
    color: var(--soft);
  }
  .quiet b {
    font-size: 0.52rem;
    line-height: 1.3;
    color: var(--ink);
  }
  @media (prefers-reduced-motion: reduce) {
    .new::before {
      animation: none;
    }
  }
`;
