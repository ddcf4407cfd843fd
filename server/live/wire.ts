/** What a session needs of its connection. `socket.ts` has it on WebSockets. */
export interface Wire {
  /** Where the screen connects from, if known. */
  readonly address: string | undefined;
  /** Its browser in short, if it says which it is: `Chromium 64`. */
  readonly browser: string | undefined;
  /** Bytes sent that the network has not yet taken. */
  readonly pendingBytes: number;
  /** Sends frames, as they are, in one go. Does nothing once the connection is closing. */
  send(frames: readonly Buffer[]): void;
  /** Sends one frame, as it is. Does nothing once the connection is closing. */
  sendOne(frame: Buffer): void;
  /** Begins to close; the connection is gone within a bounded time, whatever the other end does. */
  close(code: number, reason: string): void;
}

/** What a connection tells whoever is at its server end. */
export interface Receiver {
  /** A text message came. */
  message(text: string): void;
  /** A message came that is not text. */
  binary(): void;
  /** The other end asked for a sign of life, and got it. */
  pinged(): void;
  /** The connection is gone. Nothing comes after it. */
  gone(): void;
}
