/** A box, in rem of its screen. */
export interface Room {
  width: number;
  height: number;
}

/** The stage of a landscape screen of 16:9 at scale 1. */
export const referenceStage: Room = { width: 9.48, height: 8.48 };
