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
    border-top: var(--line) solid var(--rule);
  }
  .head {
    flex: none;
    align-items: flex-end;
    height: 0.5rem;
    padding-bottom: 0.06rem;
    border: 0;
    font-size: var(--small);
    line-height: 1.1;
    color: var(--soft);
    white-space: nowrap;
  }
  .name {
    flex: 1;
    min-width: 0;
  }
  /* Glyphs stand low in lines as tight as these. */
  .rows .name {
    padding-bottom: 0.04rem;
  }
  .zh {
    font-size: var(--zh);
    font-weight: 700;
    line-height: 1.08;
  }
  .row .en {
    font-size: var(--en);
    line-height: 1;
    white-space: nowrap;
  }
  .count,
  .wait {
    flex: none;
    line-height: 1;
    white-space: nowrap;
  }
  .count {
    width: var(--count);
    text-align: right;
  }
  /* Its words are wider than the numbers under it, and end where they end. */
  .head .count {
    width: auto;
  }
  .wait {
    display: flex;
    align-items: baseline;
    justify-content: flex-end;
    width: var(--wait);
  }
  /* A row's size does not hang on what it says: a new count lays out that row alone. */
  .rows .row {
    contain: size layout style;
  }
  .rows .count,
  .wait b {
    font-size: var(--number);
    line-height: 1;
  }
  /* How long it takes is what people look for; how many wait stands back a little. */
  .wait b {
    font-weight: 700;
  }
  .inTurn .count,
  .inTurn .wait {
    padding-bottom: 0.04rem;
  }
  /* Wide enough for 分钟内, so that the numbers end at one line. */
  .unit {
    width: 1.32rem;
    margin-left: 0.12rem;
    font-size: var(--body);
    color: var(--soft);
  }
  .long {
    font-size: 0.33rem;
  }
  .words {
    text-align: right;
    font-size: var(--words);
    font-weight: 700;
    color: var(--ink);
  }
  .words .en {
    display: block;
    font-weight: 400;
  }
  .good {
    color: var(--good);
  }
  .warn {
    color: var(--warn);
  }
  .rows {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
    animation: appear var(--appear) ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .beside .rows .name {
    display: flex;
    align-items: baseline;
    white-space: nowrap;
  }
  .beside .rows .en {
    margin-left: 0.2rem;
  }
  .inTurn .name > div {
    animation: appear var(--appear) ease-out;
  }
  @media (prefers-reduced-motion: reduce) {
    .rows,
    .inTurn .name > div {
      animation: none;
    }
  }
`;
