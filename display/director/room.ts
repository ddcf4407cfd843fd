/** A box, in rem of its screen. */
export interface Room {
  width: number;
  height: number;
}
