/** Why an item is on the stage, why the others are not, and which come next. */
import { lanes } from '#config/rotation.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { demandOf } from './demand.ts';
import { type Absence, type Coming, comingTold, type Reason, type SlotExplanation } from './explanation.ts';
import { isReserved } from './grid.ts';
import { type DirectorInput, sharesAt } from './input.ts';
import { decideStage, type StageDecision } from './stage-turn.ts';

/** Explains the stage at `t` (hall time, epoch ms). */
export function explainStage(input: DirectorInput, t: number): SlotExplanation {
  const decision = decideStage(input, t);
  const { shown, candidate } = decision;
  return {
    on: shown.item,
    since: shown.since,
    until: shown.until,
    why: candidate ? whyOn(candidate, input, decision) : [{ code: 'nothing' }],
    others: candidatesOf(input.config)
      .filter((each) => each !== candidate)
      .map((each) => ({ content: each.item, why: whyNot(each, decision) })),
    next: coming(input, shown.until),
  };
}

function whyOn(candidate: Candidate, input: DirectorInput, decision: StageDecision): Reason[] {
  const { lane, placement, guide, span } = candidate;
  const { level } = decision;
  const why: Reason[] = [];
  if (placement.priority === 'high') why.push({ code: 'priority' });
  if (placement.perHour !== undefined) why.push({ code: 'reserved', perHour: placement.perHour });
  if (span > 1) why.push({ code: 'long', turns: span });
  if (guide) {
    const { service, waiting, minutesSaved, grade } = demandOf(guide, input);
    if (grade > 1) {
      why.push({ code: 'demand', service, waiting, ...(minutesSaved !== undefined && { minutesSaved }) });
    }
  }
  if (level > 0 && sharesAt(input.config, level)[lane] > sharesAt(input.config, 0)[lane]) {
    why.push({ code: 'level', level, byHand: input.view?.surge?.byHand ?? false });
  }
  const lanePercent = lanePercentOf(input, decision, candidate);
  why.push({ code: 'share', lane, lanePercent, percent: percentOf(candidate, decision) });
  return why;
}

/** The lane's part of the shares of all lanes that have something to show. */
function lanePercentOf(
  { config }: DirectorInput,
  { level, standings }: StageDecision,
  { lane }: Candidate,
): number {
  const shares = sharesAt(config, level);
  const up = new Set(standings.map(({ candidate }) => candidate.lane));
  const all = lanes.reduce((sum, each) => sum + (up.has(each) ? shares[each] : 0), 0);
  return Math.round((100 * shares[lane]) / all);
}

/** How much of the rotation a candidate has. */
const percentOf = (candidate: Candidate, { plan }: StageDecision): number =>
  Math.round((100 * plan.turns.filter((each) => each === candidate).length) / plan.turns.length);

function whyNot(candidate: Candidate, decision: StageDecision): Absence {
  const refusal = decision.refusals.get(candidate);
  if (refusal) return refusal;
  const { perHour } = candidate.placement;
  if (isReserved(candidate) && perHour !== undefined) return { code: 'cap', perHour };
  return { code: 'turn', percent: percentOf(candidate, decision) };
}

function coming(input: DirectorInput, from: number): Coming[] {
  const next: Coming[] = [];
  for (let at = from; next.length < comingTold; at = next[next.length - 1]?.until ?? Infinity) {
    const { shown } = decideStage(input, at);
    next.push({ content: shown.item, since: shown.since, until: shown.until });
  }
  return next;
}
