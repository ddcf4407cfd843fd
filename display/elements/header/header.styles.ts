import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  header,
  .who,
  .when,
  .marks,
  .clock {
    display: flex;
    align-items: center;
    white-space: nowrap;
  }
  header {
    justify-content: space-between;
    height: 100%;
  }
  h1 {
    font-weight: 700;
    line-height: 1.15;
  }
  .mark {
    display: flex;
    align-items: center;
    height: 0.56rem;
    margin-left: 0.24rem;
    padding: 0 0.2rem;
    border-radius: 0.12rem;
    font-size: 0.38rem;
    line-height: 1;
    font-weight: 700;
  }
  .badge {
    background: var(--accent);
    color: var(--ground);
  }
  .surge {
    background: var(--alert);
    color: var(--alert-ink);
  }
  .notice {
    height: auto;
    padding: 0;
    font-weight: 400;
    line-height: 1.1;
    color: var(--ink);
  }
  .notice svg {
    flex: none;
    width: 0.36rem;
    height: 0.36rem;
    margin-right: 0.14rem;
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.4;
  }
  .date {
    font-size: 0.38rem;
    color: var(--soft);
  }
  time {
    margin-left: 0.4rem;
    font-size: 0.72rem;
    font-weight: 700;
    line-height: 1;
  }
  .unconfirmed {
    margin-left: 0.4rem;
    font-size: 0.38rem;
    font-weight: 700;
    color: var(--warn);
  }
  .doubtful {
    color: var(--soft);
  }
  @media (orientation: portrait) {
    .who,
    .when {
      flex-direction: column;
      align-items: flex-start;
    }
    .when {
      flex-direction: column-reverse;
      align-items: flex-end;
    }
    .marks:not(:empty) {
      margin-top: 0.08rem;
    }
    .unconfirmed {
      margin: 0.06rem 0 0;
    }
    .mark {
      margin: 0 0.24rem 0 0;
    }
  }
`;
