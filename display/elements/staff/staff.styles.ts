import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  .board {
    display: flex;
    flex-wrap: wrap;
    align-content: space-between;
    justify-content: space-between;
    height: 100%;
  }
  .board > * {
    flex: none;
    overflow: hidden;
  }
  .rest {
    font-size: 0.5rem;
    color: var(--soft);
  }
  .level {
    display: flex;
    align-items: center;
    padding: 0 0.4rem;
    border-radius: var(--round);
    background: var(--panel);
    box-shadow: var(--shade);
    white-space: nowrap;
  }
  .digit {
    flex: none;
    margin-right: 0.36rem;
    font-weight: 700;
    line-height: 1;
  }
  .level h2 {
    font-weight: 700;
    line-height: 1.2;
  }
  .level p {
    font-size: 0.36rem;
    line-height: 1.25;
  }
  .level0 h2,
  .level0 .digit {
    color: var(--good);
  }
  .level1 {
    background: var(--alert);
    color: var(--alert-ink);
  }
  .level2 {
    background: var(--warn);
    color: var(--ground);
  }
  .level3 {
    background: #a3001b;
    color: #fff;
  }
  .figures {
    display: flex;
    align-items: stretch;
    justify-content: space-between;
    padding: 0.1rem 0;
    border-radius: var(--round);
    background: var(--panel);
    box-shadow: var(--shade);
  }
  .figure {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: center;
    padding: 0 0.3rem;
    text-align: center;
    white-space: nowrap;
  }
  .figure + .figure {
    border-left: var(--line) solid var(--rule);
  }
  .figure b {
    line-height: 1.1;
  }
  .figure span {
    font-size: 0.36rem;
    line-height: 1.25;
    color: var(--soft);
  }
  .figure small {
    font-size: var(--small);
    line-height: 1.2;
    color: var(--soft);
  }
  .roles {
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    justify-content: space-between;
    animation: appear var(--appear) ease-out;
  }
  h3 {
    height: 0.6rem;
    font-size: 0.44rem;
    font-weight: 700;
    line-height: 0.58rem;
    color: var(--accent);
    white-space: nowrap;
  }
  .role:nth-child(n + 3) {
    margin-top: 0.3rem;
  }
  .role ul {
    padding: 0;
    list-style: none;
    line-height: 1.22;
  }
  .role li {
    position: relative;
    margin-bottom: 0.06rem;
    padding-left: 0.24rem;
    white-space: nowrap;
  }
  .role li::before {
    content: "";
    position: absolute;
    top: 0.52em;
    left: 0.02rem;
    width: 0.1rem;
    height: 0.1rem;
    border-radius: 50%;
    background: var(--soft);
  }
  .list h3 {
    border-bottom: var(--line) solid var(--rule);
  }
  .list ol {
    padding: 0;
    list-style: none;
  }
  .list li {
    padding: 0.1rem 0;
    border-bottom: var(--line) solid var(--rule);
    white-space: nowrap;
  }
  .list li:last-child {
    border: 0;
  }
  .name {
    font-weight: 700;
    line-height: 1.15;
  }
  .list p {
    line-height: 1.22;
    color: var(--soft);
  }
  .list .strong,
  .list .warn {
    font-weight: 700;
    color: var(--ink);
  }
  .list .warn {
    color: var(--warn);
  }
  .list .none {
    padding-top: 0.16rem;
    font-size: var(--body);
    line-height: 1.3;
    color: var(--soft);
  }
  .counters {
    display: flex;
    align-items: flex-end;
    border-top: var(--line) solid var(--rule);
    font-size: 0.38rem;
    line-height: 1.2;
    white-space: nowrap;
  }
  .group {
    flex: none;
    padding-right: 0.3rem;
    overflow: hidden;
  }
  .group b {
    margin-right: 0.2rem;
  }
  .open b {
    color: var(--good);
  }
  .paused b {
    color: var(--warn);
  }
  .closed {
    color: var(--soft);
  }
  .tall .counters {
    flex-direction: column;
    align-items: flex-start;
    justify-content: flex-start;
    line-height: 0.62rem;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .roles {
      animation: none;
    }
  }
`;
