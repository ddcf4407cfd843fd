import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    height: 100%;
  }
  article {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 0.36rem 0.4rem 0.32rem;
  }
  header {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
  }
  .say {
    flex: none;
    width: var(--say);
  }
  h2 {
    font-weight: 700;
    line-height: 1.18;
  }
  .promise {
    margin-top: 0.04rem;
    font-weight: 700;
    line-height: 1.25;
    color: var(--accent);
    white-space: nowrap;
  }
  .why {
    margin-top: 0.1rem;
    font-size: 0.38rem;
    color: var(--soft);
  }
  .over .chips,
  .split .chips,
  .wide .chips {
    margin-bottom: 0.08rem;
  }
  /* The words have a page to themselves. */
  .split header {
    flex: 1;
    align-items: center;
  }
  .chip {
    display: inline-block;
    margin-right: 0.14rem;
    padding: 0 0.14rem;
    border: 0.02rem solid var(--soft);
    border-radius: 0.08rem;
  }
  ol {
    display: flex;
    flex: 1;
    min-height: 0;
    margin: 0.24rem -0.16rem 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-width: 0;
    margin: 0 0.16rem;
  }
  .picture {
    position: relative;
    flex: 1 1 0;
    min-height: 0.7rem;
    border-radius: 0.16rem;
    background: #e3f1fb;
    overflow: hidden;
  }
  .bare {
    background: none;
  }
  .picture img {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
    object-position: bottom;
  }
  .number {
    position: absolute;
    top: 0.12rem;
    left: 0.12rem;
    width: 0.56rem;
    border-radius: 50%;
    background: #0b5a96;
    color: #fff;
    font-size: 0.38rem;
    font-weight: 700;
    line-height: 0.56rem;
    text-align: center;
  }
  .wide li {
    justify-content: center;
  }
  .text {
    margin-top: 0.14rem;
    font-size: var(--step);
    font-weight: 700;
    line-height: 1.22;
  }
  .single li {
    flex-direction: row;
    align-items: center;
  }
  .single .picture {
    flex: 0 0 2.9rem;
    align-self: stretch;
    margin-right: 0.3rem;
  }
  .other {
    margin-top: 0.18rem;
    padding-top: 0.16rem;
    border-top: var(--line) solid var(--rule);
    font-size: 0.38rem;
    color: var(--soft);
  }
  .other b {
    color: var(--ink);
  }
  .stacked header {
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .stacked .promise,
  .stacked .why {
    margin: 0;
  }
  /* What it is, its steps over the whole height, and where to begin, beside each other. */
  .wide {
    flex-direction: row;
  }
  .beside {
    display: flex;
    flex: none;
    flex-direction: column;
    justify-content: space-between;
    width: var(--say);
    margin-right: 0.5rem;
  }
  .wide .promise {
    margin-top: 0.14rem;
  }
  .wide ol {
    min-width: 0;
    margin-top: 0;
  }
  .wide hb-start {
    margin-left: 0.5rem;
  }
  .wide .other {
    word-break: break-word;
  }
  .wide .ask {
    display: block;
  }
`;
