/** The wait estimate: what a customer who takes a ticket now can expect. The one door to however it is made. */
import type { HallConfig } from '#config/schema.ts';
import type { QueueState } from '../queue-state.ts';
import type { Wait } from '../view.ts';
import { hallLoad } from './load.ts';
import { queueLengthWaits } from './queue-length.ts';

/** Gives the wait for every configured service. Pure and total. */
export type WaitEstimator = (hall: { config: HallConfig; queue: QueueState }) => Record<string, Wait>;

export const estimateWaits: WaitEstimator = ({ config, queue }) => queueLengthWaits(hallLoad(config, queue));
