import { css } from 'lit';

export const managerStyles = css`
  :host {
    --side: 216px;
    display: block;
    min-height: 100vh;
  }
  .side {
    position: fixed;
    inset: 0 auto 0 0;
    width: var(--side);
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 16px 12px;
    background: #fff;
    border-right: 1px solid var(--line);
    overflow-y: auto;
  }
  .brand {
    padding: 4px 12px 12px;
    font-weight: 700;
    font-size: 1.125rem;
    color: var(--brand);
  }
  .side wa-select {
    padding: 0 4px 12px;
  }
  .side wa-button::part(base) {
    justify-content: flex-start;
    padding: 0 12px;
  }
  .link {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding: 8px 12px;
    border-radius: 8px;
    color: var(--ink);
    text-decoration: none;
  }
  .link:hover {
    background: #eef3f7;
  }
  .link[aria-current] {
    background: var(--brand-quiet);
    color: var(--brand);
    font-weight: 600;
  }
  .link .count {
    margin-left: auto;
    min-width: 24px;
    padding: 0 6px;
    border-radius: 999px;
    background: var(--brand);
    color: #fff;
    font-size: 0.8125rem;
    text-align: center;
  }
  .space {
    flex: 1;
  }
  .top,
  .foot {
    display: none;
  }
  main {
    margin-left: var(--side);
    padding: 24px 32px 48px;
  }
  main > * {
    max-width: 1200px;
    margin: 0 auto;
  }
  .door {
    display: grid;
    place-items: center;
    min-height: 100vh;
    padding: 24px 16px;
  }
  .door > div {
    width: 100%;
    max-width: 400px;
  }
  .door h1 {
    margin-bottom: 20px;
  }
  .skip {
    position: absolute;
    left: -9999px;
  }
  .skip:focus {
    left: 8px;
    top: 8px;
    z-index: 10;
    padding: 8px 16px;
    background: #fff;
  }
  @media (max-width: 860px) {
    .side {
      display: none;
    }
    .top {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 8px 12px;
      background: #fff;
      border-bottom: 1px solid var(--line);
    }
    .top wa-select {
      flex: 1;
      min-width: 0;
    }
    .top .name {
      flex: 1;
      font-weight: 600;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    main {
      margin-left: 0;
      padding: 16px 12px 96px;
    }
    .foot {
      position: fixed;
      inset: auto 0 0;
      z-index: 5;
      display: flex;
      background: #fff;
      border-top: 1px solid var(--line);
      padding-bottom: env(safe-area-inset-bottom);
    }
    .foot a {
      position: relative;
      flex: 1;
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 2px;
      padding: 8px 2px;
      min-height: 56px;
      font-size: 0.8125rem;
      color: var(--soft);
      text-decoration: none;
    }
    .foot a[aria-current] {
      color: var(--brand);
      font-weight: 600;
    }
    .foot wa-icon {
      font-size: 1.25rem;
    }
    .foot .count {
      position: absolute;
      top: 4px;
      left: calc(50% + 6px);
      min-width: 20px;
      padding: 0 5px;
      border-radius: 999px;
      background: var(--brand);
      color: #fff;
      font-size: 0.75rem;
      text-align: center;
    }
  }
`;
