import { css } from 'lit';
import { boardStyles } from '../board/board.styles.ts';

export const styles = css`
  ${boardStyles}
  .body {
    display: flex;
    flex-direction: column;
    justify-content: space-around;
  }
  section {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-bottom: 0.3rem;
  }
  .stacked {
    flex-direction: column;
    align-items: flex-start;
  }
  .stacked .tile {
    margin-bottom: 0.2rem;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    padding: 0.15rem 0;
    align-items: center;
    justify-content: space-between;
  }
  .icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    color: var(--accent);
  }
  .zh {
    font-weight: 700;
  }
  .secret {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    margin-top: 0.1rem;
  }
  .secret p {
    font-family: "Noto Sans Mono CJK SC", "Noto Sans Mono", "DejaVu Sans Mono", monospace;
    font-weight: 700;
    color: var(--accent);
    white-space: pre;
  }
  .label {
    color: var(--soft);
  }
  .open {
    margin-top: 0.1rem;
    font-weight: 700;
  }
`;
