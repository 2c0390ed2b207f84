import { z } from "zod";
import type { CouncilMember } from "../workflow/round-workflow.ts";
import type { CouncilMajority, CouncilRules } from "./council-rules.ts";

export const CouncilVote = z.enum(["yes", "no", "abstain"]);
export type CouncilVote = z.infer<typeof CouncilVote>;

/** What came of a vote. `open`: it can still go either way. */
export const VoteOutcome = z.enum(["passed", "rejected", "open", "noQuorum"]);
export type VoteOutcome = z.infer<typeof VoteOutcome>;

export interface VoteCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Members present, and how many must be. */
  readonly present: number;
  readonly quorum: number;
  readonly outcome: VoteOutcome;
}

/**
 * Counts the votes on one proposal. Only members of the council who are present count; the majority is one of those
 * present, so that an abstention does not help. Where exactly half of those present are for it and everybody has voted,
 * the chair's vote decides if the rules say so; two thirds are never reached that way.
 * @example countVotes(rules, council, present, votes).outcome // "passed"
 */
export function countVotes(
  rules: Pick<CouncilRules, "majority" | "castingVote" | "quorumPercent">,
  council: readonly Pick<CouncilMember, "accountId" | "duty">[],
  present: ReadonlySet<string>,
  votes: ReadonlyMap<string, CouncilVote>,
): VoteCount {
  const there = council.filter((member) => present.has(member.accountId));
  const of = (wanted: CouncilVote) => there.filter((member) => votes.get(member.accountId) === wanted).length;
  const [yes, no, abstain] = [of("yes"), of("no"), of("abstain")];
  const quorum = Math.ceil((council.length * rules.quorumPercent) / 100);
  const count = { yes, no, abstain, present: there.length, quorum };
  if (there.length === 0 || there.length < quorum) return { ...count, outcome: "noQuorum" };
  const waiting = there.length - yes - no - abstain;
  if (isMajority(rules, yes, there.length)) return { ...count, outcome: "passed" };
  const chair = there.find((member) => member.duty === "chair");
  const casting = chair === undefined ? undefined : (votes.get(chair.accountId) ?? "open");
  const canCast = rules.castingVote && rules.majority === "half" && (casting === "yes" || casting === "open");
  if (canCast && casting === "yes" && waiting === 0 && isHalf(yes, there.length))
    return { ...count, outcome: "passed" };
  const canPass = isMajority(rules, yes + waiting, there.length) || (canCast && isHalf(yes + waiting, there.length));
  return { ...count, outcome: waiting > 0 && canPass ? "open" : "rejected" };
}

/** What carried a proposal: the majority that the rules ask for, or the chair's vote where half are for it. */
export type Passage = CouncilMajority | "chair";

/** What carried a proposal that passed; null for one that did not. */
export function passageOf(rules: Pick<CouncilRules, "majority">, count: VoteCount): Passage | null {
  if (count.outcome !== "passed") return null;
  return isMajority(rules, count.yes, count.present) ? rules.majority : "chair";
}

const isHalf = (yes: number, present: number) => yes * 2 === present;

function isMajority({ majority }: Pick<CouncilRules, "majority">, yes: number, present: number): boolean {
  return majority === "half" ? yes * 2 > present : yes * 3 >= present * 2;
}
