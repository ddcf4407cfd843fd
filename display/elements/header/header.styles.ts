import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  header,
  .who,
  .when,
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
  .badge,
  .notice {
    display: inline-block;
    margin-left: 0.3rem;
    padding: 0.06rem 0.22rem 0.08rem;
    border-radius: 0.12rem;
    font-size: 0.38rem;
    font-weight: 700;
  }
  .badge {
    background: var(--accent);
    color: var(--paper-ink);
  }
  .notice {
    border: 0.03rem solid var(--warn);
    color: var(--warn);
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
    .badge,
    .notice {
      margin: 0.06rem 0.2rem 0 0;
    }
  }
`;
