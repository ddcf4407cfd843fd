import { css } from 'lit';

/** The cards of the page and what stands in them. */
export const cardStyles = css`
  h2 {
    margin: 0 0 12px;
    font-size: 1.125rem;
  }
  .soft,
  th {
    color: #34495e;
    font-weight: 400;
  }
  section {
    background: #fff;
    border-radius: 12px;
    padding: 20px 24px;
    box-shadow: 0 1px 3px #0a1f3322;
    overflow-x: auto;
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
  ul {
    margin: 8px 0;
    padding-left: 20px;
  }
`;
