import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  section {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: space-between;
    height: 100%;
    padding: 0 0.4rem;
    border-radius: var(--round);
    background: var(--call);
    color: var(--call-ink);
    overflow: hidden;
    white-space: nowrap;
  }
  small {
    display: block;
    font-size: 0.36rem;
    line-height: 1.25;
  }
  .big {
    display: flex;
    align-items: baseline;
    height: var(--digits);
    font-weight: 700;
    line-height: var(--digits);
  }
  .name {
    font-weight: 700;
    line-height: 1.1;
  }
  .unit {
    margin-left: 0.14rem;
    font-size: 0.48rem;
  }
  .arrow {
    flex: none;
    width: 0.56rem;
    height: 0.56rem;
    margin: 0.4rem 0.1rem 0;
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
  }
  .again {
    padding: 0 0.14rem;
    border-radius: 0.08rem;
    background: var(--call-ink);
    color: var(--call);
    font-weight: 700;
  }
  .quiet {
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    background: var(--panel);
    box-shadow: var(--shade);
    color: var(--ink);
  }
  .quiet h2 {
    font-weight: 700;
    line-height: 1.3;
  }
  .quiet p {
    font-size: var(--body);
    color: var(--soft);
  }
  /* In a strip. */
  .low h2 {
    line-height: 1.15;
  }
  .low p {
    line-height: 1.2;
  }
  .low .en {
    font-size: var(--small);
  }
  section > * {
    position: relative;
  }
  /* The ground behind a call brightens three times and holds still: seen from the corner of an eye, never blinking. */
  section > .pulse {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: #fff;
    opacity: 0;
    animation: pulse 1.2s ease-in-out 3;
    pointer-events: none;
  }
  @keyframes pulse {
    40% {
      opacity: var(--pulse, 0.75);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    section > .pulse {
      animation: none;
    }
  }
`;
