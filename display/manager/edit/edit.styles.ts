import { css } from 'lit';

export const editStyles = css`
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(280px, 1fr));
    gap: 20px;
    align-items: start;
  }
  .groups .card {
    margin: 0;
    padding: 16px 8px 8px;
  }
  .groups h2 {
    margin: 0 16px 8px;
  }
  nav ul,
  .items {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .section {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    padding: 10px 16px;
    border-radius: 8px;
    color: inherit;
    text-decoration: none;
  }
  .section:hover,
  .section:focus-visible {
    background: var(--brand-quiet);
  }
  .section > span:first-child {
    flex: 1;
    min-width: 0;
  }
  .section b {
    display: block;
    font-weight: 500;
  }
  .items {
    border: 1px solid var(--line);
    border-radius: 12px;
    background: #fff;
  }
  .items li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 12px 4px 4px;
    border-bottom: 1px solid var(--line);
  }
  .items li:last-child {
    border-bottom: 0;
  }
  .item {
    flex: 1;
    min-width: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 12px;
    border-radius: 8px;
    color: inherit;
    text-decoration: none;
  }
  .item:hover {
    background: var(--brand-quiet);
  }
  .item > .name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .form {
    max-width: 860px;
  }
  .crumbs {
    margin-bottom: 8px;
  }
  .empty {
    padding: 40px 16px;
    text-align: center;
    color: var(--soft);
  }
  @media (max-width: 640px) {
    .items li {
      flex-wrap: wrap;
      justify-content: flex-end;
    }
    .item {
      flex-basis: 100%;
    }
  }
`;
