import { css } from 'lit';
import { boardStyles } from '../board/board.styles.ts';

export const styles = css`
  ${boardStyles}
  [role='row'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    border-top: 0.02rem solid var(--rule);
  }
  .heads {
    border-top: 0;
    line-height: 1.3;
    color: var(--soft);
    white-space: nowrap;
  }
  .stacked [role='row'] {
    flex-wrap: wrap;
    align-content: center;
  }
  .stacked .heads {
    display: none;
  }
  [role='cell'] {
    line-height: 1.15;
  }
  .name .zh {
    font-weight: 700;
  }
  .price .zh {
    font-weight: 700;
    color: var(--accent);
  }
`;
