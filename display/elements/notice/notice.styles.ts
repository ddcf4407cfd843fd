import { css } from 'lit';
import { base } from '../base/base.styles.ts';

// Paddings and gaps that director/notice-pages.ts counts with are its: change them there too.
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
    line-height: 0.6rem;
    font-weight: 700;
    color: var(--warn);
  }
  .zh {
    margin-top: 0.3rem;
    font-weight: 700;
  }
  .en {
    margin-top: 0.3rem;
  }
`;
