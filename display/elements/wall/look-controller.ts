import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Screen } from '#config/schema.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Look, lookOf } from '../../director/look.ts';

/** The tokens that a brand may set. */
const branded = ['--accent', '--call', '--call-ink', '--call-mark'];

/** Sets scale, theme and brand on the page as the configuration has them, and updates its host when the page's size changes. */
export class LookController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private config: PublicConfig | undefined;
  private screen: Screen | undefined;
  private look: Look | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  private readonly onResize = () => this.host.requestUpdate();

  hostConnected(): void {
    addEventListener('resize', this.onResize);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.onResize);
  }

  /** How this screen looks; the page looks so from now on. */
  take(config: PublicConfig, screen: Screen): Look {
    if (this.look && config === this.config && screen === this.screen) return this.look;
    this.config = config;
    this.screen = screen;
    this.look = lookOf(config, screen);
    wear(this.look);
    return this.look;
  }
}

function wear({ theme, scale, tokens }: Look): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = theme;
  style.setProperty('--scale', String(scale));
  for (const name of branded) {
    const colour = tokens[name];
    if (colour) style.setProperty(name, colour);
    else style.removeProperty(name);
  }
}
