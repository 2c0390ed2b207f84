import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualRules } from "./council-rules.ts";
import { CouncilVote, countVotes } from "./count-votes.ts";

const council = [
  { accountId: "a", duty: "chair" },
  { accountId: "b", duty: "secretary" },
  { accountId: "c", duty: "member" },
  { accountId: "d", duty: "member" },
] as const;
const all = new Set(["a", "b", "c", "d"]);
const outcome = (votes: Record<string, CouncilVote>, present = all, rules = usualRules) =>
  countVotes(rules, council, present, new Map(Object.entries(votes))).outcome;

describe("a vote", () => {
  it.each([
    ["more than half of those present", { a: "yes", b: "yes", c: "yes" }, "passed"],
    ["half, the chair for it", { a: "yes", b: "yes", c: "no", d: "no" }, "passed"],
    ["half, the chair against it", { a: "no", b: "no", c: "yes", d: "yes" }, "rejected"],
    ["half, the chair for it, one abstains", { a: "yes", b: "yes", c: "no", d: "abstain" }, "passed"],
    [
      "as many for as against, the chair for it, less than half",
      { a: "yes", b: "no", c: "abstain", d: "abstain" },
      "rejected",
    ],
    ["less than half for it, but the chair could still make it half", { b: "yes", c: "no", d: "abstain" }, "open"],
    ["some have not voted", { a: "yes", b: "no" }, "open"],
    ["more than half against", { a: "no", b: "no", c: "no" }, "rejected"],
    ["everybody abstains but one", { a: "abstain", b: "yes", c: "abstain", d: "abstain" }, "rejected"],
  ] as const)("%s", (_, votes, wanted) => {
    expect(outcome(votes)).toBe(wanted);
  });

  it("decides nothing without quorum, and counts nobody who is away", () => {
    expect(outcome({ a: "yes", b: "yes" }, new Set(["a", "b"]))).toBe("noQuorum");
    const three = new Set(["a", "b", "c"]);
    expect(countVotes(usualRules, council, three, new Map([["d", "yes"]])).yes).toBe(0);
  });

  it("asks for two thirds where the rules do", () => {
    const rules = { ...usualRules, majority: "twoThirds", castingVote: true } as const;
    expect(outcome({ a: "yes", b: "yes", c: "no", d: "no" }, all, rules)).toBe("rejected");
    expect(outcome({ a: "yes", b: "yes", c: "yes", d: "no" }, all, rules)).toBe("passed");
  });
});

describe("laws of voting", () => {
  const votes = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom(...CouncilVote.options));
  const present = fc.subarray(["a", "b", "c", "d"]).map((ids) => new Set(ids));
  const rules = fc.record({
    majority: fc.constantFrom("half" as const, "twoThirds" as const),
    castingVote: fc.boolean(),
    quorumPercent: fc.integer({ min: 1, max: 100 }),
  });

  it("one more yes never turns a passed proposal down", () => {
    fc.assert(
      fc.property(votes, present, rules, fc.constantFrom("a", "b", "c", "d"), (cast, there, how, who) => {
        const before = countVotes(how, council, there, new Map(Object.entries(cast))).outcome;
        const after = countVotes(how, council, there, new Map(Object.entries({ ...cast, [who]: "yes" }))).outcome;
        if (before === "passed") expect(after).toBe("passed");
      }),
      { numRuns: 2_000 },
    );
  });

  it("what is rejected stays rejected however the others vote, and what is passed stays passed", () => {
    fc.assert(
      fc.property(votes, votes, present, rules, (cast, later, there, how) => {
        const before = countVotes(how, council, there, new Map(Object.entries(cast))).outcome;
        const after = countVotes(how, council, there, new Map(Object.entries({ ...later, ...cast }))).outcome;
        if (before === "rejected" || before === "passed") expect(after).toBe(before);
      }),
      { numRuns: 2_000 },
    );
  });
});
