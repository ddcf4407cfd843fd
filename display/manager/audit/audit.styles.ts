import { css } from 'lit';

export const auditStyles = css`
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    padding: 12px 0;
    border-bottom: 1px solid var(--line);
  }
  li:last-child {
    border-bottom: 0;
  }
  pre {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    margin: 4px 0;
    padding: 8px 12px;
    background: #f3f6f9;
    border-radius: 8px;
    font-size: 0.8125rem;
  }
  summary {
    cursor: pointer;
    padding: 6px 0;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: end;
    margin-bottom: 16px;
  }
  .filter > wa-select,
  .filter > wa-input {
    flex: 0 1 220px;
  }
  .who {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-weight: 700;
    color: var(--brand);
    cursor: pointer;
  }
`;
