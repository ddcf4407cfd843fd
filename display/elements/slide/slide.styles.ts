import { css } from 'lit';
import { base } from '../base/base.styles.ts';

// Sizes and gaps that director/slide-pages.ts counts with are its: change them there too.
export const styles = css`
  ${base}
  :host {
    height: 100%;
  }
  article {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 0.4rem;
  }
  .headed {
    flex-direction: row;
  }
  header {
    flex: none;
    margin-right: 0.7rem;
  }
  .bare {
    padding: 0;
  }
  .mark {
    flex: none;
    height: 0.5rem;
    font-size: var(--small);
    line-height: 0.38rem;
    color: var(--soft);
  }
  .chip {
    display: inline-block;
    padding: 0 0.14rem;
    border: 0.02rem solid var(--soft);
    border-radius: 0.08rem;
  }
  h2 {
    font-weight: 700;
  }
  .titled .media,
  .titled .text {
    margin-top: 0.24rem;
  }
  .media {
    flex: 1 1 0;
    min-height: 0;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .text {
    display: flex;
    flex-direction: column;
    justify-content: center;
    flex: 1 1 0;
    min-height: 0;
  }
  .beside {
    flex-direction: row;
    justify-content: space-between;
    align-items: center;
  }
  .soft {
    color: var(--soft);
  }
  .zh + .soft {
    margin-top: 0.24rem;
  }
  .beside .zh + .soft {
    margin-top: 0;
  }
  .heading {
    font-weight: 700;
  }
  .item {
    position: relative;
    padding-left: 1.1em;
  }
  .dot {
    position: absolute;
    left: 0.1em;
    color: var(--accent);
  }
  .zh b {
    color: var(--accent);
  }
`;
