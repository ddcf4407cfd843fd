/** Distances on the ground. */

export { distanceMetres, type Point } from '#config/distance.ts';

/** How much longer streets are than the straight line in a city of blocks. */
const detour = 1.3;
/** An unhurried adult: 4.5 km/h. */
const walkMetresPerMinute = 75;

/**
 * Estimated walk over a straight-line distance, in whole minutes, rounded up: distance × 1.3 for the streets'
 * detour ÷ 75 m/min. Both are our assumptions.
 */
export const walkMinutes = (metres: number): number => Math.ceil((metres * detour) / walkMetresPerMinute);
