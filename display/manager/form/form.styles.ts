import { css } from 'lit';

/** Fields of forms, one below the other, errors beside them. */
export const formStyles = css`
  .fields {
    display: grid;
    gap: 20px;
    min-width: 0;
  }
  .key {
    margin: 0 0 12px;
  }
  .fields.numbers {
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 12px 16px;
    align-items: start;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 6px;
    font-weight: 500;
  }
  .words {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px 16px;
    align-items: start;
  }
  .words legend {
    display: none;
  }
  .words > .hint {
    grid-column: 1 / -1;
    margin-top: -6px;
  }
  .hint {
    font-size: 0.875rem;
    color: var(--soft);
  }
  .hint:empty {
    display: none;
  }
  fieldset > .hint {
    margin-top: 6px;
  }
  [data-faulty] {
    --wa-form-control-border-color: var(--bad);
  }
  .group {
    border-left: 3px solid var(--line);
    padding-left: 16px;
    display: grid;
    gap: 12px;
  }
  .group h2,
  .group h3 {
    margin: 0;
    font-size: 1rem;
  }
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .pill {
    position: relative;
    cursor: pointer;
  }
  .pill input {
    position: absolute;
    opacity: 0;
    inset: 0;
    margin: 0;
    cursor: pointer;
  }
  .pill span {
    display: block;
    padding: 8px 14px;
    border: 1px solid #6b7f92;
    border-radius: 999px;
    background: #fff;
  }
  .pill input:checked + span {
    background: var(--brand);
    border-color: var(--brand);
    color: #fff;
  }
  .pill input:focus-visible + span {
    outline: 3px solid var(--brand);
    outline-offset: 2px;
  }
  .pill input:disabled + span {
    background: #eef2f5;
    color: #4a5a68;
    border-style: dashed;
    cursor: default;
  }
  .pill input:checked:disabled + span {
    background: #4a5a68;
    border: 1px solid #4a5a68;
    color: #fff;
  }
  /* What may only be looked at is to be read all the same. */
  fieldset:disabled :is(wa-input, wa-textarea, wa-select)::part(base),
  fieldset:disabled wa-select::part(combobox) {
    opacity: 1;
    background: #f3f6f9;
  }
  ol {
    list-style: none;
    margin: 8px 0;
    padding: 0;
    display: grid;
    gap: 12px;
  }
  ol:empty {
    display: none;
  }
  li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
    align-items: start;
    border: 1px solid var(--line);
    border-radius: 10px;
    padding: 14px;
    background: #fafcfd;
  }
  .tools {
    display: flex;
  }
  .link {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: flex-start;
  }
  .link wa-input {
    flex: 1 1 280px;
  }
  .code {
    width: 104px;
    text-align: center;
    font-size: 0.875rem;
  }
  .code svg {
    display: block;
    width: 104px;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  details {
    border-top: 1px solid var(--line);
    padding-top: 4px;
  }
  summary {
    cursor: pointer;
    padding: 12px 0;
    font-weight: 500;
  }
  input[type="color"] {
    width: 64px;
    height: 40px;
    padding: 2px;
    border: 1px solid #6b7f92;
    border-radius: 8px;
    background: #fff;
  }
  @media (max-width: 640px) {
    .words {
      grid-template-columns: 1fr;
    }
    li {
      grid-template-columns: 1fr;
      padding: 12px;
    }
    .tools {
      justify-content: flex-end;
    }
    .group {
      padding-left: 12px;
    }
  }
`;
