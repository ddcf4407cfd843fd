import { css } from 'lit';
import { base } from '../base/base.styles.ts';

/** What the boards of the stage look like: `director/board.ts` knows the same lengths. */
export const boardStyles = css`
  ${base}
  :host {
    height: 100%;
    line-height: 1.25;
  }
  article {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 0.34rem 0.4rem;
  }
  article.wide {
    flex-direction: row;
  }
  header {
    display: flex;
    flex: none;
    justify-content: space-between;
  }
  .wide header {
    flex-direction: column;
    justify-content: flex-start;
    margin-right: 0.6rem;
  }
  h2 {
    font-weight: 700;
    line-height: 1.25;
  }
  .why,
  .note {
    color: var(--soft);
  }
  .strong {
    font-weight: 700;
    color: var(--accent);
  }
  .body {
    flex: 1;
    min-width: 0;
    min-height: 0;
    margin-top: 0.18rem;
  }
  .wide .body {
    margin-top: 0;
  }
  .tile {
    flex: none;
    border-radius: 0.12rem;
    background: #fff;
    color: #081c2e;
  }
  .tile .qr {
    display: block;
    width: 100%;
    height: 100%;
    padding: 0.06rem;
  }
`;
