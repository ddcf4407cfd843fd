import { css } from 'lit';
import { base } from '../base/base.styles.ts';
import { templateStyles } from '../templates/templates.styles.ts';

export const styles = css`
  ${base}
  :host {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    overflow: hidden;
    background: var(--ground);
    color: var(--ink);
    font-family: var(--font);
    font-size: var(--body);
    font-variant-numeric: tabular-nums;
    cursor: none;
  }
  ${templateStyles}
  .connecting,
  .identify {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    height: 100%;
    text-align: center;
  }
  .connecting h1 {
    font-size: 0.9rem;
  }
  .connecting p {
    max-width: 90%;
    margin-top: 0.2rem;
    color: var(--soft);
    word-break: break-word;
  }
  .identify {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 1;
    background: var(--ground);
    font-size: 0.6rem;
  }
  .identify b {
    max-width: 96%;
    word-break: break-word;
  }
`;
