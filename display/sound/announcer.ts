/** Has the calls heard one after the other. */
import { type Announcement, begun, called, nothingToSay, said } from '../director/announcements.ts';

export interface AnnouncerParts {
  /** Resolves when the call has been heard. A rejection is told, and the line goes on. */
  say(call: Announcement): Promise<void>;
  /** What was called before this instant is not said any more: hall time, epoch ms. */
  since(): number;
  onFault(reason: string): void;
}

/** Gives what takes a call whose turn has come. */
export function createAnnouncer({ say, since, onFault }: AnnouncerParts): (call: Announcement) => void {
  let announcing = nothingToSay;

  function goOn(): void {
    const before = announcing.speaking;
    announcing = begun(announcing, since());
    const { speaking } = announcing;
    if (!speaking || speaking === before) return;
    void say(speaking)
      .catch((error) => onFault(`sound: ${error instanceof Error ? error.message : error}`))
      .then(() => {
        announcing = said(announcing);
        goOn();
      });
  }

  return (call) => {
    announcing = called(announcing, call);
    goOn();
  };
}
