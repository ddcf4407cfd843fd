import { css } from 'lit';
import { boardStyles } from '../board/board.styles.ts';

export const styles = css`
  ${boardStyles}
  ul {
    padding: 0;
    list-style: none;
  }
  .wide .body {
    display: flex;
    flex-direction: column;
    justify-content: center;
  }
  li {
    display: flex;
    align-items: center;
    border-top: 0.02rem solid var(--rule);
    white-space: nowrap;
  }
  .wide li:first-child {
    border-top: 0;
  }
  .stacked li {
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
  }
  .stacked .time {
    margin-left: 0;
  }
  .day {
    flex: none;
  }
  .date {
    font-size: var(--small);
    color: var(--soft);
  }
  .time {
    margin-left: 0.2rem;
    font-weight: 700;
    line-height: 1.2;
    color: var(--accent);
  }
  .now b,
  .now .time {
    color: var(--good);
  }
`;
