import { css } from 'lit';
import { cardStyles } from './card.styles.ts';
import { fieldStyles } from './field.styles.ts';

export const styles = css`
  ${cardStyles}
  ${fieldStyles}
  :host {
    display: block;
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
  th {
    white-space: nowrap;
  }
  summary {
    padding: 10px 0;
    cursor: pointer;
    font-weight: 600;
  }
`;
