import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  section {
    padding: 10px 0;
    border-top: 1px solid #d5e0ea;
  }
  h3,
  h4,
  p {
    margin: 0;
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 400;
    color: #34495e;
  }
  h4 {
    margin-top: 8px;
    font-size: 0.875rem;
  }
  .on {
    font-size: 1.125rem;
    font-weight: 700;
  }
  .level {
    margin-bottom: 8px;
  }
  .soft {
    color: #34495e;
  }
  .note {
    margin: 8px 0;
    padding: 8px 12px;
    border-radius: 8px;
    background: #eef3f8;
  }
  ul {
    margin: 6px 0;
    padding-left: 20px;
  }
  summary {
    padding: 8px 0;
    cursor: pointer;
  }
`;
