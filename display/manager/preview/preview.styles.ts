import { css } from 'lit';
import { cardStyles } from '../card.styles.ts';
import { fieldStyles } from '../field.styles.ts';

export const styles = css`
  ${cardStyles}
  ${fieldStyles}
  :host {
    display: block;
  }
  form {
    grid-template-columns: repeat(auto-fit, minmax(136px, 1fr));
  }
  .when {
    grid-column: span 2;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px 28px;
  }
  @media (min-width: 1100px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(280px, 2fr);
    }
    /* The reasons may be longer than the picture, which stays beside them. */
    .columns > :first-child {
      position: sticky;
      top: 16px;
      align-self: start;
    }
  }
  .transport {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-top: 12px;
  }
  .transport output {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  button {
    min-height: 44px;
    padding: 6px 18px;
    border: 1px solid #6b7f92;
    border-radius: 8px;
    font: inherit;
    color: #0a1f33;
    background: #fff;
    cursor: pointer;
  }
  button:hover {
    background: #e8f1f9;
  }
  .hint {
    margin: 0 0 12px;
    color: #7a1a10;
  }
`;
