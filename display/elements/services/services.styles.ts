import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  .table {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .row {
    display: flex;
    align-items: center;
    flex: 1 1 0;
    min-height: 0;
    border-top: 0.02rem solid var(--rule);
  }
  .head {
    flex: none;
    height: 0.46rem;
    border: 0;
    font-size: var(--small);
    color: var(--soft);
    white-space: nowrap;
  }
  .name {
    flex: 1;
    min-width: 0;
  }
  .zh {
    font-size: 0.42rem;
    font-weight: 700;
    line-height: 1.1;
  }
  .row .en {
    font-size: 0.3rem;
    line-height: 1.15;
  }
  .count {
    flex: none;
    min-width: 1.1rem;
    text-align: right;
  }
  .wait {
    line-height: 1;
    display: flex;
    align-items: baseline;
    justify-content: flex-end;
    flex: none;
    width: 3.3rem;
    white-space: nowrap;
  }
  /* A row's size does not hang on what it says: a new count lays out that row alone. */
  .rows .row {
    contain: size layout style;
  }
  .row .count,
  .wait b {
    font-size: var(--number);
    font-weight: 700;
    line-height: 1;
  }
  .head .count {
    font-size: var(--small);
    font-weight: 400;
  }
  /* Wide enough for 分钟内, so that the numbers end at one line. */
  .unit {
    min-width: 1.14rem;
    margin-left: 0.12rem;
    font-size: 0.38rem;
    color: var(--soft);
  }
  .words {
    font-size: 0.44rem;
    font-weight: 700;
    color: var(--ink);
  }
  .good {
    color: var(--good);
  }
  .warn {
    color: var(--warn);
  }
  .roomy .zh {
    font-size: 0.5rem;
  }
  .roomy .row .en {
    font-size: 0.34rem;
  }
  .roomy .wait {
    width: 3.6rem;
  }
  .roomy .rows .count,
  .roomy b {
    font-size: 0.68rem;
  }
  .roomy .words {
    font-size: 0.46rem;
  }
  .rows {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
    animation: appear 0.35s ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  /* On a tall screen the stage gets what the rows leave. */
  @media (orientation: portrait) {
    .rows {
      flex: none;
      height: var(--rows);
    }
    .beside .row .name {
      display: flex;
      align-items: baseline;
      white-space: nowrap;
    }
    .beside .en {
      margin-left: 0.2rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .rows {
      animation: none;
    }
  }
`;
