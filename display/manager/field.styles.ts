import { css } from 'lit';

/** Fields side by side as far as there is room, large enough for a finger. */
export const fieldStyles = css`
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: 12px 20px;
    margin-bottom: 16px;
  }
  label {
    display: grid;
    gap: 4px;
    align-content: start;
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
  h3 {
    margin: 12px 0 0;
    font-size: 1rem;
  }
`;
