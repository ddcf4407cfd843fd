/** A drawing for each thing a hall offers, in strokes of the colour of the text. Ours. */
import { html, svg, type TemplateResult } from 'lit';
import type { PublicAmenity } from '../../director/amenity-pages.ts';

const drawings: Readonly<Record<PublicAmenity['kind'], TemplateResult<2>>> = {
  wifi: svg`<path d="M3 9.5a13 13 0 0 1 18 0M6.2 13a8.5 8.5 0 0 1 11.6 0M9.3 16.3a4 4 0 0 1 5.4 0"></path><circle cx="12" cy="19.5" r="1"></circle>`,
  charging: svg`<rect x="2.5" y="7.5" width="16" height="10" rx="2"></rect><path d="M21.5 11v3M11.5 9.5l-3 3.5h4l-3 3.2"></path>`,
  water: svg`<path d="M5.5 4.5h13l-1.6 15.5h-9.8zM6.3 12c2-1.6 3.8-1.6 5.7 0s3.7 1.6 5.7 0"></path>`,
  seats: svg`<path d="M7 3.5v9.5h9.5M7 13v7.5M16.5 13v7.5M4.5 3.5h2.5M7 9.5h7"></path>`,
  restroom: svg`<circle cx="7" cy="4.5" r="1.8"></circle><circle cx="17" cy="4.5" r="1.8"></circle><path d="M7 8.5v6M4.5 14.5v-6h5v6M5.8 14.5v6.5M8.2 14.5v6.5M12 3v18M17 8.5l-3 7.5h6zM15.8 16v5M18.2 16v5"></path>`,
  printing: svg`<path d="M7 8.5V3.5h10v5M7 17H4v-8.5h16V17h-3"></path><rect x="7" y="14" width="10" height="6.5"></rect>`,
  umbrella: svg`<path d="M3 13a9 9 0 0 1 18 0zM12 4V2.5M12 13v5.8a2.2 2.2 0 0 1-4.4 0"></path>`,
  help: svg`<circle cx="12" cy="7" r="3.7"></circle><path d="M4.5 21c0-4.5 3.2-7.2 7.5-7.2s7.5 2.7 7.5 7.2"></path>`,
};

/** Its drawing, `side` rem large. */
export const amenityIcon = (kind: PublicAmenity['kind'], side: number): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="width:${side}rem;height:${side}rem">
    ${drawings[kind]}
  </svg>`;
