import { css } from 'lit';
import { base } from '../base/base.styles.ts';

// Sizes and gaps that director/campaign-offer.ts and campaign-pages.ts count with are theirs: change them there too.
export const styles = css`
  ${base}
  :host {
    height: 100%;
  }
  article {
    display: flex;
    height: 100%;
    padding: 0.4rem;
  }
  .words {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-width: 0;
  }
  .head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    flex: none;
    height: 0.56rem;
    font-size: var(--small);
    line-height: 0.42rem;
    white-space: nowrap;
    color: var(--soft);
  }
  .chip {
    display: inline-block;
    margin-right: 0.14rem;
    padding: 0 0.14rem;
    border: 0.02rem solid var(--soft);
    border-radius: 0.08rem;
  }
  .top,
  .bottom {
    display: flex;
    flex: none;
  }
  .say,
  .offer {
    flex: 1;
    min-width: 0;
  }
  h2,
  .price,
  .offer .zh {
    font-weight: 700;
  }
  .en {
    font-size: inherit;
  }
  .price {
    margin-top: 0.1rem;
    color: var(--accent);
  }
  .unit {
    font-size: 0.56em;
    line-height: 0;
  }
  .period {
    font-size: 0.36rem;
    line-height: 0.5rem;
    color: var(--soft);
  }
  .start {
    flex: none;
    margin-left: 0.4rem;
    text-align: center;
  }
  .tile {
    padding: 0.1rem;
    border-radius: 0.16rem;
    background: var(--paper);
  }
  .qr {
    display: block;
    width: 100%;
    height: 100%;
  }
  .caption {
    font-size: 0.36rem;
    font-weight: 700;
    line-height: 0.56rem;
    white-space: nowrap;
  }
  .alone .caption span {
    display: block;
  }
  .bottom {
    flex: 1;
    align-items: center;
    min-height: 0;
    margin-top: 0.28rem;
  }
  .alone .start {
    display: flex;
    align-items: center;
    margin: 0.28rem 0 0;
  }
  .alone .caption {
    margin-left: 0.3rem;
    line-height: 1.4;
    text-align: left;
  }
  .picture {
    flex: none;
    margin-right: 0.4rem;
  }
  .picture img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
    object-position: left center;
    border-radius: 0.16rem;
  }
  .columns {
    display: flex;
    justify-content: space-between;
    flex: 1;
    min-height: 0;
    margin-top: 0.2rem;
  }
  .explained {
    margin-bottom: 0.2rem;
    padding: 0.06rem 0;
  }
  .marked dt,
  .marked dd {
    position: relative;
    padding-left: 0.72rem;
  }
  .mark {
    position: absolute;
    top: 0.04rem;
    left: 0;
    width: 0.5rem;
    border-radius: 0.1rem;
    background: var(--rule);
    color: var(--ink);
    font-size: 0.34rem;
    font-weight: 700;
    line-height: 0.5rem;
    text-align: center;
  }
  dt {
    font-weight: 700;
  }
`;
