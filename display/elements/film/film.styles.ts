import { css } from 'lit';
import { base } from '../base/base.styles.ts';

export const styles = css`
  ${base}
  :host {
    height: 100%;
  }
  /* Before its first frame a video is a black box. */
  video {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
    opacity: 0;
  }
  .painted {
    opacity: 1;
  }
`;
