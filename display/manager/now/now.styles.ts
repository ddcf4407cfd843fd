import { css } from 'lit';
import { cardStyles } from '../card.styles.ts';

export const styles = css`
  ${cardStyles}
  :host {
    display: block;
  }
  hb-quick {
    margin-top: 20px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 8px 20px;
  }
  h1 {
    margin: 0;
    font-size: 1.75rem;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 20px;
    margin-top: 20px;
  }
  .pile {
    display: grid;
    gap: 20px;
    align-content: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  section p {
    margin: 0 0 8px;
  }
  summary {
    cursor: pointer;
  }
  summary h2 {
    display: inline;
  }
  details[open] summary {
    margin-bottom: 12px;
  }
  .good::before,
  .bad::before {
    content: "● ";
  }
  .good {
    color: #12633a;
  }
  .bad {
    color: #a32018;
    font-weight: 600;
  }
  .problem {
    background: #fdecea;
    color: #7c1710;
    border-radius: 12px;
    padding: 12px 20px;
    margin-top: 20px;
  }
  a {
    color: #0a5a96;
  }
  code {
    font-size: 0.9em;
    background: #eef3f8;
    border-radius: 4px;
    padding: 1px 6px;
  }
`;
