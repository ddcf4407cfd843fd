import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    max-width: 1200px;
    margin: 0 auto;
    padding: 24px;
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
  h2 {
    margin: 0 0 12px;
    font-size: 1.125rem;
  }
  .soft,
  th {
    color: #34495e;
    font-weight: 400;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(340px, 1fr));
    gap: 20px;
    margin-top: 20px;
  }
  section {
    background: #fff;
    border-radius: 12px;
    padding: 20px 24px;
    box-shadow: 0 1px 3px #0a1f3322;
    overflow-x: auto;
  }
  .wide {
    grid-column: 1 / -1;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: left;
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid #e2eaf1;
    vertical-align: top;
  }
  td.number {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
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
  ul {
    margin: 8px 0;
    padding-left: 20px;
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
