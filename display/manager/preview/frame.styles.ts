import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .frame {
    margin: 0 auto;
    overflow: hidden;
    border-radius: 8px;
    background: #06182a;
    box-shadow: 0 0 0 1px #0a1f3344;
  }
  iframe {
    display: block;
    border: 0;
    transform-origin: 0 0;
    pointer-events: none;
  }
  .problem {
    margin: 12px 0 0;
    padding: 10px 14px;
    border-radius: 8px;
    background: #fdecea;
    color: #7a1a10;
  }
  [lang="en"] {
    display: block;
    font-size: 0.875rem;
  }
`;
