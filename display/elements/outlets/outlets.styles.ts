import { css } from 'lit';
import { boardStyles } from '../board/board.styles.ts';

export const styles = css`
  ${boardStyles}
  .body {
    display: flex;
    flex-direction: column;
  }
  ul {
    display: flex;
    flex-direction: column;
    min-height: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex: 1 1 0;
    min-height: 0;
    border-top: 0.02rem solid var(--rule);
  }
  .stacked {
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
  }
  .wide li:first-child {
    border-top: 0;
  }
  h3 {
    font-weight: 700;
  }
  .kind {
    font-weight: 400;
    color: var(--soft);
    white-space: nowrap;
  }
  .where,
  .label,
  .opens {
    color: var(--soft);
  }
  .far {
    flex: none;
    text-align: right;
    white-space: nowrap;
  }
  .far b {
    line-height: 1.1;
  }
  .stacked .far {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    text-align: left;
  }
  .stacked .label,
  .stacked .number {
    margin-right: 0.16rem;
  }
  .good,
  .open {
    color: var(--good);
    font-weight: 700;
  }
  .code {
    flex: none;
  }
  .over .tile {
    margin-left: auto;
  }
  .wide .code,
  .body .code {
    display: flex;
    align-items: center;
    margin-top: auto;
  }
  .body .tile {
    margin-left: 0;
  }
  .caption {
    text-align: center;
    white-space: nowrap;
  }
  .wide .caption,
  .body .caption {
    margin-left: 0.3rem;
    text-align: left;
  }
`;
