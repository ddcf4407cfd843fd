import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    position: relative;
    overflow: hidden;
    border-radius: var(--round);
    background: var(--panel);
    box-shadow: var(--shade);
  }
  .layer {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: var(--panel);
  }
  /* Not seen yet, but drawn: what will be faded in is there to be shown. */
  .coming {
    opacity: 0;
    will-change: opacity;
  }
  .welcome {
    display: flex;
    flex-direction: column;
    justify-content: center;
    height: 100%;
    padding: 0.6rem;
  }
  .welcome h2 {
    font-size: 0.9rem;
  }
  .welcome p {
    margin-top: 0.2rem;
    font-size: var(--body);
    color: var(--soft);
  }
`;
