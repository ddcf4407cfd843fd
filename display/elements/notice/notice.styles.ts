import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    height: 100%;
  }
  section {
    display: flex;
    flex-direction: column;
    justify-content: center;
    height: 100%;
    padding: 0.3rem 0.5rem;
  }
  h2 {
    font-size: 0.4rem;
    font-weight: 700;
    color: var(--warn);
  }
  .zh {
    margin: 0.2rem 0 0.3rem;
    font-weight: 700;
    line-height: 1.4;
  }
  .en {
    font-size: var(--body);
    line-height: 1.4;
  }
`;
