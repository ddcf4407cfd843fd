import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    height: 100%;
  }
  article {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 0.36rem 0.4rem 0.3rem;
  }
  header {
    display: flex;
    justify-content: space-between;
  }
  h2 {
    font-size: var(--title);
    line-height: 1.3;
  }
  .why {
    font-size: 0.38rem;
    color: var(--soft);
  }
  .say {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-width: 0;
  }
  .qr {
    flex: none;
    width: 2.3rem;
    height: 2.3rem;
    padding: 0.06rem;
    border-radius: 0.12rem;
    background: #fff;
  }
  @media (orientation: portrait) {
    .qr {
      width: 2.15rem;
      height: 2.15rem;
    }
  }
  .caption {
    margin: auto 0.2rem 0.06rem 0;
    padding-top: 0.1rem;
    text-align: right;
    white-space: nowrap;
  }
  ul {
    display: flex;
    flex-direction: column;
    min-height: 0;
    margin-top: 0.16rem;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    flex: 1 1 0;
    min-height: 0;
    border-top: 0.02rem solid var(--rule);
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .name {
    font-weight: 700;
    white-space: nowrap;
  }
  .takes {
    font-size: var(--small);
    color: var(--soft);
  }
  .far {
    flex: none;
    width: 3rem;
    text-align: right;
    white-space: nowrap;
  }
  .walk {
    font-size: 0.38rem;
  }
  .walk b {
    font-size: 0.6rem;
    line-height: 1.1;
  }
  .narrow li {
    flex-direction: column;
    align-items: stretch;
    justify-content: center;
  }
  .narrow .what {
    flex: none;
  }
  .narrow .takes {
    display: none;
  }
  .narrow .far {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    width: auto;
  }
  .opens {
    font-size: var(--small);
    color: var(--soft);
    white-space: nowrap;
  }
  .open {
    color: var(--good);
    font-weight: 700;
  }
`;
