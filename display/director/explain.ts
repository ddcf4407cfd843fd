/** Why something is on the wall, why the rest is not, and what comes next: for any slot at any instant. */
import { explainStage } from './explain-stage.ts';
import {
  type Absence,
  type Coming,
  type Content,
  comingTold,
  type Explanation,
  type Reason,
  type Slot,
  type SlotExplanation,
} from './explanation.ts';
import { footerAt } from './footer.ts';
import { headerAt, headerNotices, headerRefusal } from './header.ts';
import type { DirectorInput } from './input.ts';
import { openState } from './opening-times.ts';
import { hasSlot } from './screen-slots.ts';
import { surgeWords } from './surge-words.ts';
import { takeoverAt } from './takeover.ts';

/** Explains `slot` at `t` (hall time, epoch ms), taking queue and level to be as in `input`. */
export function explain(slot: Slot, input: DirectorInput, t: number): Explanation {
  const { config, screen } = input;
  if (!hasSlot(slot, config, screen)) {
    return { slot, at: t, covered: undefined, ...nothing, why: [{ code: 'no_slot' }] };
  }
  const takeover = takeoverAt(config, t);
  const covered =
    takeover && slot !== 'takeover' ? { takeover: takeover.id, until: takeover.until } : undefined;
  return { slot, at: t, covered, ...explainers[slot](input, t) };
}

const explainers: Record<Slot, (input: DirectorInput, t: number) => SlotExplanation> = {
  stage: explainStage,
  banner: explainBanner,
  header: explainHeader,
  footer: explainFooter,
  takeover: explainTakeover,
};

const nothing: SlotExplanation = {
  on: undefined,
  since: undefined,
  until: undefined,
  why: [],
  others: [],
  next: [],
};

function explainBanner(input: DirectorInput, t: number): SlotExplanation {
  const level = surgeWords(input, t)?.level;
  if (!level)
    return { ...nothing, others: [{ content: { kind: 'surge', level: 0 }, why: { code: 'calm' } }] };
  const { byHand = false, since, until } = input.view?.surge ?? {};
  const why: Reason[] = [{ code: 'level', level, byHand }];
  return { ...nothing, on: { kind: 'surge', level }, since, until, why };
}

function explainHeader(input: DirectorInput, t: number): SlotExplanation {
  const content = (notice: { id: string }): Content => ({ kind: 'notice', notice: notice.id });
  const turn = headerAt(input, t);
  const valid = headerNotices(input.config).filter((notice) => !headerRefusal(notice, input, t));
  const others = headerNotices(input.config)
    .filter((notice) => notice !== turn?.notice)
    .map((notice) => ({
      content: content(notice),
      why: headerRefusal(notice, input, t) ?? {
        code: 'turn' as const,
        percent: headerPercent(notice, valid),
      },
    }));
  if (!turn) return { ...nothing, others };
  const why: Reason[] = [{ code: 'turn', of: valid.length }];
  if (turn.notice.priority === 'high') why.unshift({ code: 'priority' });
  const next: Coming[] = [];
  for (let from = turn.until; next.length < comingTold; from = next[next.length - 1]?.until ?? Infinity) {
    const coming = headerAt(input, from);
    if (!coming) break;
    next.push({ content: content(coming.notice), since: coming.since, until: coming.until });
  }
  return { on: content(turn.notice), since: turn.since, until: turn.until, why, others, next };
}

/** Of how many of the header's turns a notice has its share, in percent. */
function headerPercent(
  { priority }: { priority?: string | undefined },
  valid: readonly { priority?: string | undefined }[],
): number {
  const isHigh = (each: { priority?: string | undefined }) => each.priority === 'high';
  const alike = valid.filter((each) => isHigh(each) === (priority === 'high')).length;
  return Math.round(100 / (alike * (alike < valid.length ? 2 : 1)));
}

function explainFooter(input: DirectorInput, t: number): SlotExplanation {
  const { config, view } = input;
  const near = footerAt(input, t);
  const content = (outlet: { id: string }): Content => ({ kind: 'outlet', outlet: outlet.id });
  const isOpen = (id: string) => openState(view?.outlets[id]?.openings ?? [], t).state === 'open';
  const behind = near?.faster ? ('saves_less' as const) : ('farther' as const);
  const others = config.outlets
    .filter((outlet) => outlet !== near?.outlet)
    .map((outlet) => ({
      content: content(outlet),
      why: { code: isOpen(outlet.id) ? behind : ('outlet_shut' as const) },
    }));
  if (!near) return { ...nothing, others };
  const until = near.open.state === 'open' ? near.open.until : undefined;
  return { ...nothing, on: content(near.outlet), until, why: [whyOutlet(input, near)], others };
}

function whyOutlet(
  { view }: DirectorInput,
  { outlet, faster }: NonNullable<ReturnType<typeof footerAt>>,
): Reason {
  const here = faster && view?.services[faster.service]?.wait;
  if (!faster || here?.kind !== 'range') return { code: 'nearest', walkMinutes: outlet.walkMinutes };
  const { service, totalHigh } = faster;
  return { code: 'faster', service, totalHigh, hereLow: here.lowMinutes };
}

function explainTakeover({ config }: DirectorInput, t: number): SlotExplanation {
  const content = (takeover: { id: string }): Content => ({ kind: 'takeover', takeover: takeover.id });
  const now = takeoverAt(config, t);
  const next = config.takeovers
    .flatMap((takeover) =>
      takeover.from !== undefined && takeover.from > t ? [{ ...takeover, from: takeover.from }] : [],
    )
    .sort((a, b) => a.from - b.from)
    .map((takeover) => ({ content: content(takeover), since: takeover.from, until: takeover.until }));
  const others = config.takeovers
    .filter((takeover) => takeover !== now)
    .map((takeover) => ({ content: content(takeover), why: takeoverAbsence(takeover, t) }));
  if (!now) return { ...nothing, others, next };
  const why: Reason[] = [{ code: 'takeover', until: now.until }];
  return { on: content(now), since: now.from, until: now.until, why, others, next };
}

function takeoverAbsence(
  { from = -Infinity, until }: { from?: number | undefined; until: number },
  t: number,
): Absence {
  if (t < from) return { code: 'not_yet', from };
  // In force as well, but another one has begun later.
  return t >= until ? { code: 'expired', until } : { code: 'turn', percent: 0 };
}
