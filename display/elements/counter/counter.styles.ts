import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  .board {
    position: relative;
    height: 100%;
  }
  .sign,
  .place,
  .services {
    position: absolute;
    overflow: hidden;
  }
  .place {
    left: 0;
  }
  .sign {
    top: 0;
    left: 0;
    display: flex;
    align-items: center;
    white-space: nowrap;
  }
  h2 {
    font-weight: 700;
    line-height: 1;
  }
  .unit {
    margin-left: 0.3rem;
    font-size: 0.9rem;
    font-weight: 700;
    line-height: 1.15;
  }
  .unit .en {
    display: block;
    font-size: 0.44rem;
    font-weight: 400;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: center;
    padding: 0 0.5rem;
    border-radius: var(--round);
    background: var(--panel);
    box-shadow: var(--shade);
    white-space: nowrap;
  }
  .card > * {
    position: relative;
  }
  .say {
    font-size: 0.5rem;
    line-height: 1.3;
  }
  .say .en {
    margin-left: 0.16rem;
    font-size: 0.4rem;
  }
  .ticket {
    font-weight: 700;
    line-height: 1.05;
    color: var(--call-mark);
  }
  .calling,
  .calling .ticket,
  .calling .en {
    color: var(--call-ink);
  }
  .calling {
    background: var(--call);
    box-shadow: none;
  }
  .again {
    margin-right: 0.16rem;
    padding: 0 0.14rem;
    border-radius: 0.08rem;
    background: var(--call-ink);
    color: var(--call);
    font-weight: 700;
  }
  .card h3 {
    font-weight: 700;
    line-height: 1.25;
  }
  .warn h3 {
    color: var(--warn);
  }
  .card p {
    font-size: 0.5rem;
    line-height: 1.35;
  }
  .card .en {
    font-size: 0.38rem;
  }
  /* As in hb-call: three slow swells of the ground, never blinking. */
  .card > .pulse {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: #fff;
    opacity: 0;
    animation: pulse 1.2s ease-in-out 3;
  }
  @keyframes pulse {
    40% {
      opacity: var(--pulse, 0.75);
    }
  }
  .services {
    right: 0;
    bottom: 0;
    display: flex;
    flex-direction: column;
    padding: 0.3rem 0.4rem;
    border-radius: var(--round);
    background: var(--panel);
    box-shadow: var(--shade);
  }
  .shut .services {
    color: var(--soft);
  }
  .services h3 {
    display: flex;
    flex: none;
    justify-content: space-between;
    height: 0.56rem;
    font-size: var(--small);
    font-weight: 400;
    color: var(--soft);
    white-space: nowrap;
  }
  ul {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    padding: 0;
    list-style: none;
    animation: appear var(--appear) ease-out;
  }
  li {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    justify-content: center;
    max-height: 2rem;
    padding: 0.1rem 0;
    border-top: var(--line) solid var(--rule);
    line-height: 1.2;
    white-space: nowrap;
  }
  li .name {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
  }
  li b {
    font-weight: 700;
  }
  li span[lang],
  li p {
    color: var(--soft);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .card > .pulse,
    ul {
      animation: none;
    }
  }
`;
