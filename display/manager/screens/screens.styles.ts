import { css } from 'lit';

export const screensStyles = css`
  .count {
    font-size: 1.125rem;
    margin-bottom: 16px;
  }
  .group > summary {
    margin-top: 8px;
  }
  .group h2 {
    display: inline;
  }
  .group h2 .soft {
    font-weight: 400;
  }
  .older {
    color: var(--warn);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
    gap: 16px;
    align-items: start;
  }
  .cards .card {
    margin: 0;
    padding: 16px;
  }
  .picture {
    margin-bottom: 12px;
    border-radius: 8px;
    overflow: hidden;
  }
  .picture img {
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    object-fit: contain;
    background: #0a1f33;
  }
  h3 {
    margin: 0 0 8px;
    font-size: 1.0625rem;
  }
  .lights {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin: 0 0 8px;
    font-size: 0.9375rem;
    padding: 0;
    list-style: none;
  }
  .lights b {
    font-weight: 500;
  }
  .dot {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-right: 6px;
    border-radius: 50%;
    background: #8696a4;
  }
  .good .dot {
    background: #1b8a4e;
  }
  .warn .dot {
    background: #e09a1a;
  }
  .bad .dot {
    background: #c2281e;
    border-radius: 2px;
  }
  .good b {
    color: var(--good);
  }
  .warn b {
    color: var(--warn);
  }
  .bad b {
    color: var(--bad);
  }
  summary {
    cursor: pointer;
    padding: 10px 0;
    margin-top: 4px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 16px;
    margin: 0 0 12px;
    font-size: 0.875rem;
  }
  dt {
    color: var(--soft);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
