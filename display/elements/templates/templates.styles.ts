import { css } from 'lit';

/** How templates place their parts. The boxes themselves have their size from director/zones.ts. */
export const templateStyles = css`
  .wall {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .wall > * {
    flex: none;
  }
  hb-header {
    margin: 0 var(--edge);
  }
  hb-banner {
    margin-bottom: 0.12rem;
  }
  .middle {
    display: flex;
    flex: 1;
    min-height: 0;
    padding: 0 var(--edge);
  }
  .column {
    display: flex;
    flex: none;
    flex-direction: column;
    padding-top: 0.04rem;
  }
  .column > *,
  .calls > *,
  .strip > * {
    flex: none;
  }
  .column hb-closed {
    flex: 1;
    margin-bottom: 0.16rem;
  }
  .beside > hb-stage {
    margin: 0.04rem 0 0 var(--gap);
  }
  .over {
    flex-direction: column;
    justify-content: space-between;
    padding-bottom: 0.14rem;
  }
  .strip {
    display: flex;
    justify-content: space-between;
  }
  .strip hb-closed {
    flex: 1;
  }
  /* What a closed hall says has the room of calls and services. */
  .over > .column {
    flex: 1;
  }
  .strip hb-last-calls {
    overflow: hidden;
  }
  footer {
    display: flex;
    align-items: center;
    padding: 0 var(--edge);
    background: var(--panel);
  }
  hb-status {
    flex: none;
    margin-left: auto;
  }
  @media (orientation: portrait) {
    .strip {
      flex: 1;
      margin-top: 0.14rem;
      flex-direction: column;
    }
    .strip > * + * {
      margin-top: 0.14rem;
    }
    footer {
      flex-direction: column;
      align-items: flex-start;
      justify-content: center;
    }
    hb-nearby {
      width: 100%;
    }
    hb-status {
      margin-top: 0.08rem;
    }
  }
`;
