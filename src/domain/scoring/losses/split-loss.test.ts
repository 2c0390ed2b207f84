import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { type LossFacts, splitLoss } from "./split-loss.ts";

const of = (text: string) => Rational.parse(text);
const facts = (changes: Partial<LossFacts>): LossFacts => ({
  state: "scored",
  source: "appraisal",
  ruleKind: "ratio",
  points: of("1"),
  applicableMax: of("3"),
  claimed: of("2"),
  daysLate: undefined,
  remarkCause: null,
  evidenceMissing: false,
  ...changes,
});
const tell = (changes: Partial<LossFacts>) =>
  splitLoss(facts(changes)).map(({ cause, points }) => `${cause} ${points.toFraction()}`);

/** Causes as people name them: shared/domain index-scoring 3 and 6 (loss analysis by cause). */
describe("why points were lost", () => {
  it.each<[string, Partial<LossFacts>, string[]]>([
    ["nothing lost", { points: of("3"), claimed: of("3") }, []],
    ["left out", { state: "excluded", points: of("0"), applicableMax: of("0") }, []],
    ["claimed less than the maximum, accepted", { points: of("2") }, ["belowBand 1"]],
    ["claimed, then lowered", {}, ["appraisal 1", "belowBand 1"]],
    ["lowered for want of evidence, by the remark", { remarkCause: "noEvidence" }, ["noEvidence 1", "belowBand 1"]],
    ["lowered and no evidence lies there", { evidenceMissing: true }, ["noEvidence 1", "belowBand 1"]],
    ["accepted without evidence", { points: of("2"), evidenceMissing: true }, ["belowBand 1"]],
    ["lowered as late", { remarkCause: "late", claimed: of("3") }, ["late 2"]],
    ["a remark that names no cause", { remarkCause: "other", claimed: of("3") }, ["appraisal 2"]],
    ["raised by the appraisal, not to the maximum", { claimed: of("1/2") }, ["belowBand 2"]],
    ["a plan issued late", { ruleKind: "deadline", daysLate: 4, points: of("2") }, ["late 1"]],
    ["a plan never issued", { ruleKind: "deadline", points: of("0"), claimed: of("0") }, ["belowBand 3"]],
    ["each occurrence costs", { ruleKind: "countPenalty", points: of("2") }, ["penalty 1"]],
    ["knocked out", { state: "knockedOut", points: of("0") }, ["knockedOut 3"]],
    ["nothing filled in", { state: "missing", points: of("0"), claimed: undefined }, ["notFilled 3"]],
    ["filled in by nobody, scored by the appraisal", { claimed: undefined }, ["notFilled 2"]],
    ["the same with a remark", { claimed: undefined, remarkCause: "noEvidence" }, ["noEvidence 2"]],
    ["a survey, whatever else", { source: "survey", state: "missing", points: of("0") }, ["survey 3"]],
  ])("%s", (_name, changes, parts) => {
    expect(tell(changes)).toEqual(parts);
  });
});
