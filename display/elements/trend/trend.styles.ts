import { css } from 'lit';
import { boardStyles } from '../board/board.styles.ts';

/** With what uPlot's own sheet says of the parts that are used here: it does not reach into a shadow root. */
export const styles = css`
  ${boardStyles}
  .body {
    display: flex;
    flex-direction: column;
  }
  .unit {
    flex: none;
    font-size: 0.34rem;
    color: var(--soft);
  }
  .chart {
    flex: 1;
    min-height: 0;
    overflow: hidden;
  }
  .u-wrap {
    position: relative;
  }
  .u-over,
  .u-under {
    position: absolute;
  }
  .u-under {
    overflow: hidden;
  }
  .uplot canvas {
    position: relative;
    display: block;
    width: 100%;
    height: 100%;
  }
  .u-axis {
    position: absolute;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  li {
    line-height: 1.5;
    border-top: 0.02rem solid var(--rule);
    white-space: nowrap;
  }
`;
