/** What stands the same on every page. */
import { css } from 'lit';

/** A form of one field below the other. */
export const formStyles = css`
  form {
    display: grid;
    /* A wide field must not push the form out of a phone. */
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
`;

export const pageStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  h1 {
    margin: 0;
    font-size: 1.5rem;
    line-height: 1.3;
  }
  h2 {
    margin: 0 0 12px;
    font-size: 1.125rem;
  }
  p {
    margin: 0 0 8px;
  }
  a {
    color: var(--brand);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
    margin-bottom: 20px;
  }
  .head h1 {
    flex: 1 1 auto;
  }
  .card {
    background: #fff;
    border: 1px solid var(--line);
    border-radius: 12px;
    padding: 20px 24px;
    margin-bottom: 20px;
  }
  .stack {
    display: grid;
    gap: 16px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: 0.875rem;
  }
  .error,
  .problem {
    color: var(--bad);
    font-weight: 500;
  }
  .problem,
  .told,
  .warned {
    border-radius: 12px;
    padding: 12px 16px;
    margin-bottom: 16px;
  }
  .problem {
    background: var(--bad-quiet);
  }
  .told {
    background: var(--good-quiet);
    color: var(--good);
  }
  .warned {
    background: var(--warn-quiet);
    color: var(--warn);
  }
  .tag {
    display: inline-block;
    border-radius: 999px;
    padding: 2px 10px;
    font-size: 0.875rem;
    white-space: nowrap;
    background: #eaf0f5;
    color: var(--ink);
  }
  .tag.good {
    background: var(--good-quiet);
    color: var(--good);
  }
  .tag.warn {
    background: var(--warn-quiet);
    color: var(--warn);
  }
  .tag.bad {
    background: var(--bad-quiet);
    color: var(--bad);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: left;
    vertical-align: top;
    padding: 10px 12px 10px 0;
    border-bottom: 1px solid var(--line);
  }
  th {
    color: var(--soft);
    font-weight: 500;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 640px) {
    .card {
      padding: 16px;
      border-radius: 10px;
    }
    h1 {
      font-size: 1.25rem;
    }
  }
`;
