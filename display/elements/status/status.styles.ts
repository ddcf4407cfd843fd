import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  p {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    font-size: var(--small);
    color: var(--soft);
    white-space: nowrap;
  }
  svg {
    flex: none;
    width: 0.24rem;
    height: 0.24rem;
    margin-right: 0.14rem;
    fill: var(--good);
  }
  .lost,
  .withdrawn {
    color: var(--warn);
    font-weight: 700;
  }
  .lost svg,
  .withdrawn svg {
    fill: var(--warn);
  }
`;
