/** The port to what the server knows of TVs beyond their links: pairings, tokens, and pictures they draw of themselves. */
import type { Pairing, PairingState } from '#protocol/pairing.ts';

export interface ScreenTokens {
  /**
   * Whether a screen may connect with this token, or with none: a screen that was ever paired only with its own, any
   * other only with none.
   */
  admits(hall: string, screen: string, token: string | undefined): boolean;
  /** Ids of the hall's screens that are paired now. */
  paired(hall: string): readonly string[];
  /** Gives a screen a token, the only one with which it may connect from now on; undefined where a hall has too many. */
  give(hall: string, screen: string): string | undefined;
  /** Takes a screen's token away: nobody can connect as this screen until it is paired anew. False: it had none. */
  revoke(hall: string, screen: string): boolean;
}

/** What a TV is told that is paired. */
export interface Place {
  hall: string;
  screen: string;
  token: string;
}

export interface Pairings {
  /** A code for a TV to show, or after how many ms its address may ask for one. */
  begin(address: string): { ok: true; pairing: Omit<Pairing, 'manager'> } | { ok: false; waitMs: number };
  /** Counts a try at a code by somebody. Returns 0 if it may be made, else after how many ms it may. */
  mayTry(who: string): number;
  /** Whether a TV waits with this code. */
  waits(code: string): boolean;
  /** Tells the TV that waits with this code where it belongs. False: none waits. */
  finish(code: string, place: Place): boolean;
  /**
   * How it stands with a TV, as soon as it is paired or after a while; undefined where it must begin anew.
   * Waits only where there is a `wait`, which ends it when the TV is gone.
   */
  state(key: string, wait: AbortSignal | undefined): Promise<PairingState | undefined>;
}

/** A picture as its screen drew it, or why there is none. */
export type Look =
  | { kind: 'picture'; type: 'image/webp' | 'image/jpeg'; bytes: Uint8Array<ArrayBuffer> }
  /** The screen could not, in its words. */
  | { kind: 'unable'; reason: string }
  /** Nothing came. */
  | { kind: 'silent' }
  /** It is not connected. */
  | { kind: 'away' }
  /** Too many are being waited for. */
  | { kind: 'busy' };

export interface Looks {
  /** Asks for a picture. `order` has the screen draw it and hand it in by the ticket; false: it is not connected. */
  ask(order: (ticket: string) => boolean): Promise<Look>;
  /** Hands one in. False: the ticket is not good, or no more. */
  handIn(ticket: string, look: Extract<Look, { kind: 'picture' | 'unable' }>): boolean;
}

export interface Screens {
  tokens: ScreenTokens;
  pairings: Pairings;
  looks: Looks;
}
