import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    flex: none;
    text-align: center;
    white-space: nowrap;
  }
  .tile {
    padding: 0.1rem;
    border-radius: 0.16rem;
    background: var(--paper);
    box-shadow: var(--shade);
    color: var(--paper-ink);
  }
  .code {
    display: inline-block;
  }
  .qr {
    display: block;
    width: 100%;
    height: 100%;
  }
  .caption {
    margin-top: 0.06rem;
    font-size: 0.38rem;
    font-weight: 700;
  }
  .message,
  .dial {
    width: 3.2rem;
    padding: 0.2rem 0.1rem 0.24rem;
    font-size: 0.38rem;
    line-height: 1.35;
  }
  .message b,
  .dial b {
    display: block;
    font-size: 0.52rem;
    color: var(--paper-accent);
  }
  /* Under the words, as wide as they are: one sentence. */
  :host([inline]) .message,
  :host([inline]) .dial {
    width: 100%;
    padding: 0.12rem 0.16rem;
    white-space: normal;
    word-break: break-word;
    line-height: 1.2;
  }
  :host([inline]) .message b,
  :host([inline]) .dial b,
  :host([inline]) .message .line {
    display: inline;
    white-space: normal;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    margin: 0 -0.05rem;
  }
  kbd {
    width: 0.56rem;
    margin: 0.06rem 0.05rem 0;
    border-radius: 0.1rem;
    background: var(--paper-accent);
    color: #fff;
    font: inherit;
    font-size: 0.42rem;
    font-weight: 700;
    line-height: 0.6rem;
  }
`;
