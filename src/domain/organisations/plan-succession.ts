import type { Day } from "../calendar/day.ts";
import { findVersionOn } from "./in-force.ts";
import type { SourceDocument, Succession, SuccessionKind, SuccessionPair, UnitId, UnitVersion } from "./model.ts";

/** Something a body holds that must not be left behind: open dossiers, tasks, results of rounds, roles of people … */
export interface Holding {
  readonly unitId: UnitId;
  /** The word of the module that owns it: "dossiers", "tasks", "results". */
  readonly subject: string;
  readonly count: number;
}

/** To whom one subject of one old body passes. */
export interface NamedHeir {
  readonly fromUnitId: UnitId;
  readonly subject: string;
  readonly toUnitId: UnitId;
}

export interface SuccessionDraft {
  readonly kind: SuccessionKind;
  readonly effectiveOn: Day;
  readonly document: SourceDocument | null;
  readonly pairs: readonly SuccessionPair[];
  readonly heirs: readonly NamedHeir[];
}

export interface SuccessionPlan {
  readonly succession: Succession;
  /** Everything that passes, each with one named receiver: one recorded act carries the whole list. */
  readonly transfers: readonly (NamedHeir & { readonly count: number })[];
}

/** What somebody has to name or mend before the act can be recorded. */
export type SuccessionGap =
  | { readonly reason: "notLivingBefore"; readonly unitId: UnitId; readonly day: Day }
  | { readonly reason: "notEndedOn"; readonly unitId: UnitId; readonly day: Day }
  | { readonly reason: "notLivingAfter"; readonly unitId: UnitId; readonly day: Day }
  | { readonly reason: "followsItself"; readonly unitId: UnitId }
  | { readonly reason: "pairTwice"; readonly fromUnitId: UnitId; readonly toUnitId: UnitId | null }
  /** The whole of the body is said to go to several successors. */
  | { readonly reason: "wholeGoesTwice"; readonly unitId: UnitId }
  /** Only a part is named; where does the rest go? */
  | { readonly reason: "restUnnamed"; readonly unitId: UnitId }
  | { readonly reason: "kindDoesNotFit"; readonly kind: SuccessionKind }
  /** Several successors, so somebody must say who takes this subject. */
  | {
      readonly reason: "heirUnnamed";
      readonly unitId: UnitId;
      readonly subject: string;
      readonly count: number;
      readonly candidates: readonly UnitId[];
    }
  | { readonly reason: "heirNotSuccessor"; readonly heir: NamedHeir };

export type SuccessionOutcome =
  | { readonly ok: true; readonly plan: SuccessionPlan }
  | { readonly ok: false; readonly reason: "gaps"; readonly gaps: readonly SuccessionGap[] };

/**
 * Checks one act of succession and lists all that passes by it. `versions` are the organisation after the edits that
 * end the old bodies and open the new ones; `others` the acts already recorded (parts of one old body may go by several
 * acts of the same day); `holdings` what the old bodies hold. Where a body has one successor in the act, that one takes
 * everything; where it has several, each subject needs a named heir.
 */
export function planSuccession(
  draft: SuccessionDraft,
  world: {
    readonly versions: readonly UnitVersion[];
    readonly others: readonly Succession[];
    readonly holdings: readonly Holding[];
  },
  context: { readonly now: string; readonly nextId: () => string },
): SuccessionOutcome {
  const gaps = [
    ...lifeGaps(draft, world.versions),
    ...pairGaps(draft, world.others),
    ...(kindFits(draft) ? [] : [{ reason: "kindDoesNotFit", kind: draft.kind } as const]),
    ...heirGaps(draft, world.holdings),
  ];
  if (gaps.length > 0) return { ok: false, reason: "gaps", gaps };
  const succession: Succession = {
    id: context.nextId(),
    kind: draft.kind,
    effectiveOn: draft.effectiveOn,
    document: draft.document,
    pairs: [...draft.pairs],
    recordedAt: context.now,
    recordedUntil: null,
  };
  const transfers = world.holdings.flatMap((holding) => {
    const toUnitId = heirOf(draft, holding);
    return toUnitId === undefined
      ? []
      : [{ fromUnitId: holding.unitId, subject: holding.subject, toUnitId, count: holding.count }];
  });
  return { ok: true, plan: { succession, transfers } };
}

function lifeGaps(draft: SuccessionDraft, versions: readonly UnitVersion[]): SuccessionGap[] {
  const day = draft.effectiveOn;
  const livesBefore = (unitId: UnitId) =>
    versions.some(
      (version) =>
        version.unitId === unitId &&
        version.recordedUntil === null &&
        version.validFrom < day &&
        (version.validTo === null || version.validTo >= day),
    );
  const livesOn = (unitId: UnitId) => findVersionOn(versions, unitId, day) !== undefined;
  const gaps: SuccessionGap[] = [];
  for (const unitId of oldBodies(draft)) {
    if (!livesBefore(unitId)) gaps.push({ reason: "notLivingBefore", unitId, day });
    else if (draft.kind !== "transferred" && livesOn(unitId)) gaps.push({ reason: "notEndedOn", unitId, day });
    else if (draft.kind === "transferred" && !livesOn(unitId)) gaps.push({ reason: "notLivingAfter", unitId, day });
  }
  for (const unitId of new Set(draft.pairs.map((pair) => pair.toUnitId))) {
    if (unitId !== null && !livesOn(unitId)) gaps.push({ reason: "notLivingAfter", unitId, day });
  }
  return gaps;
}

function pairGaps(draft: SuccessionDraft, others: readonly Succession[]): SuccessionGap[] {
  const gaps: SuccessionGap[] = [];
  const seen = new Set<string>();
  for (const { fromUnitId, toUnitId } of draft.pairs) {
    if (fromUnitId === toUnitId) gaps.push({ reason: "followsItself", unitId: fromUnitId });
    const key = `${fromUnitId} ${toUnitId}`;
    if (seen.has(key)) gaps.push({ reason: "pairTwice", fromUnitId, toUnitId });
    seen.add(key);
  }
  if (draft.kind === "transferred") return gaps;
  const sameDay = others.filter((other) => other.recordedUntil === null && other.effectiveOn === draft.effectiveOn);
  const allPairs = [...draft.pairs, ...sameDay.flatMap((other) => other.pairs)];
  for (const unitId of oldBodies(draft)) {
    const own = allPairs.filter((pair) => pair.fromUnitId === unitId);
    const hasWhole = own.some((pair) => pair.part === "full");
    if (hasWhole && own.length > 1) gaps.push({ reason: "wholeGoesTwice", unitId });
    if (!hasWhole && own.length === 1) gaps.push({ reason: "restUnnamed", unitId });
  }
  return gaps;
}

function kindFits({ kind, pairs }: SuccessionDraft): boolean {
  const reached = pairs.flatMap((pair) => (pair.toUnitId === null ? [] : [pair.toUnitId]));
  const olds = pairs.map((pair) => pair.fromUnitId);
  switch (kind) {
    case "merged":
      return hasTwice(reached);
    case "split":
      return hasTwice(olds) && reached.length === pairs.length;
    case "renamed":
      return pairs.length === 1 && reached.length === 1 && pairs[0]?.part === "full";
    case "transferred":
      return reached.length === pairs.length && pairs.every((pair) => pair.part === "partial");
    case "abolished":
      return true;
  }
}

function heirGaps(draft: SuccessionDraft, holdings: readonly Holding[]): SuccessionGap[] {
  const gaps: SuccessionGap[] = [];
  for (const heir of draft.heirs) {
    if (!candidatesOf(draft, heir.fromUnitId).includes(heir.toUnitId)) gaps.push({ reason: "heirNotSuccessor", heir });
  }
  for (const holding of holdings) {
    const { unitId, subject, count } = holding;
    const candidates = candidatesOf(draft, unitId);
    // A body that only transfers duties keeps what nobody moved.
    if (draft.kind === "transferred" || !oldBodies(draft).has(unitId) || count === 0) continue;
    if (heirOf(draft, holding) === undefined) gaps.push({ reason: "heirUnnamed", unitId, subject, count, candidates });
  }
  return gaps;
}

function heirOf(draft: SuccessionDraft, holding: Holding): UnitId | undefined {
  const named = draft.heirs.find((heir) => heir.fromUnitId === holding.unitId && heir.subject === holding.subject);
  if (named !== undefined) return named.toUnitId;
  const candidates = candidatesOf(draft, holding.unitId);
  return draft.kind !== "transferred" && candidates.length === 1 ? candidates[0] : undefined;
}

function candidatesOf(draft: SuccessionDraft, unitId: UnitId): UnitId[] {
  return draft.pairs.flatMap((pair) => (pair.fromUnitId === unitId && pair.toUnitId !== null ? [pair.toUnitId] : []));
}

function oldBodies(draft: SuccessionDraft): Set<UnitId> {
  return new Set(draft.pairs.map((pair) => pair.fromUnitId));
}

function hasTwice(ids: readonly UnitId[]): boolean {
  return new Set(ids).size < ids.length;
}
