import { css } from 'lit';
import { cardStyles } from './card.styles.ts';

export const styles = css`
  ${cardStyles}
  :host {
    display: block;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: 12px 20px;
    margin-bottom: 16px;
  }
  label {
    display: block;
    color: #34495e;
  }
  select,
  input {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: 6px 10px;
    border: 1px solid #6b7f92;
    border-radius: 8px;
    font: inherit;
    color: #0a1f33;
    background: #fff;
  }
  .on {
    font-size: 1.375rem;
    font-weight: 700;
    margin: 0;
  }
  .on + p,
  p.hint {
    margin: 2px 0;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
    gap: 4px 32px;
  }
  h3 {
    margin: 12px 0 0;
    font-size: 1rem;
  }
  [lang="en"] {
    display: block;
    font-size: 0.875rem;
    color: #34495e;
  }
  th {
    white-space: nowrap;
  }
  summary {
    padding: 10px 0;
    cursor: pointer;
    font-weight: 600;
  }
`;
