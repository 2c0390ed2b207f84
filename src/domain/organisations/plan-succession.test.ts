import { describe, expect, it } from "vitest";
import { type Holding, planSuccession, type SuccessionDraft } from "./plan-succession.ts";
import { sampleId, sampleSuccession, sampleVersion } from "./sample-organisation.fixture.ts";

const day = "2025-03-01";
const versions = [
  sampleVersion({ unit: 1, kind: "province", areaType: "province", parentId: null }),
  sampleVersion({ unit: 2, nameVi: "Sở Lao động - Thương binh và Xã hội", validTo: day }),
  sampleVersion({ unit: 3, nameVi: "Sở Nội vụ (cũ)", validTo: day }),
  sampleVersion({ unit: 4, nameVi: "Sở Nội vụ", validFrom: day }),
  sampleVersion({ unit: 5, nameVi: "Sở Y tế", validFrom: day }),
  sampleVersion({ unit: 6, nameVi: "Thanh tra tỉnh" }),
];
const context = { now: "2026-02-01T00:00:00Z", nextId: () => sampleId(77) };
const pair = (from: number, to: number | null, part: "full" | "partial") => ({
  fromUnitId: sampleId(from),
  toUnitId: to === null ? null : sampleId(to),
  part,
});
const draft = (changes: Partial<SuccessionDraft>): SuccessionDraft => ({
  kind: "merged",
  effectiveOn: day,
  document: null,
  pairs: [pair(2, 4, "full"), pair(3, 4, "full")],
  heirs: [],
  ...changes,
});
const holding = (unit: number, subject: string, count = 3): Holding => ({ unitId: sampleId(unit), subject, count });
const plan = (changes: Partial<SuccessionDraft>, holdings: Holding[] = [], others = [] as never[]) =>
  planSuccession(draft(changes), { versions, others, holdings }, context);

describe("one act of succession", () => {
  it("passes everything to the only successor", () => {
    expect(plan({}, [holding(2, "dossiers"), holding(3, "tasks", 7)])).toEqual({
      ok: true,
      plan: {
        succession: {
          id: sampleId(77),
          kind: "merged",
          effectiveOn: day,
          document: null,
          pairs: [pair(2, 4, "full"), pair(3, 4, "full")],
          recordedAt: context.now,
          recordedUntil: null,
        },
        transfers: [
          { fromUnitId: sampleId(2), subject: "dossiers", toUnitId: sampleId(4), count: 3 },
          { fromUnitId: sampleId(3), subject: "tasks", toUnitId: sampleId(4), count: 7 },
        ],
      },
    });
  });

  it("asks who takes what when one body goes to several", () => {
    const split = { kind: "split", pairs: [pair(2, 4, "partial"), pair(2, 5, "partial")] } as const;
    const held = [holding(2, "dossiers"), holding(2, "results"), holding(2, "tasks", 0)];
    expect(plan(split, held)).toEqual({
      ok: false,
      reason: "gaps",
      gaps: ["dossiers", "results"].map((subject) => ({
        reason: "heirUnnamed",
        unitId: sampleId(2),
        subject,
        count: 3,
        candidates: [sampleId(4), sampleId(5)],
      })),
    });
    const heirs = [
      { fromUnitId: sampleId(2), subject: "dossiers", toUnitId: sampleId(4) },
      { fromUnitId: sampleId(2), subject: "results", toUnitId: sampleId(5) },
    ];
    expect(plan({ ...split, heirs }, held)).toMatchObject({ ok: true, plan: { transfers: heirs } });
    const stranger = { fromUnitId: sampleId(2), subject: "dossiers", toUnitId: sampleId(6) };
    expect(plan({ ...split, heirs: [stranger] }, [])).toMatchObject({ gaps: [{ reason: "heirNotSuccessor" }] });
  });

  it.each([
    ["an old body that never lived", { pairs: [pair(9, 4, "full"), pair(3, 4, "full")] }, "notLivingBefore"],
    ["an old body that lives on", { pairs: [pair(6, 4, "full"), pair(3, 4, "full")] }, "notEndedOn"],
    ["a successor that does not live", { pairs: [pair(2, 9, "full"), pair(3, 9, "full")] }, "notLivingAfter"],
    ["a pair twice", { pairs: [pair(2, 4, "full"), pair(2, 4, "full")] }, "pairTwice"],
    [
      "a whole that goes to two",
      { pairs: [pair(2, 4, "full"), pair(2, 5, "full"), pair(3, 4, "full")] },
      "wholeGoesTwice",
    ],
    ["a part without the rest", { pairs: [pair(2, 4, "partial"), pair(3, 4, "full")] }, "restUnnamed"],
    ["a merger of one", { pairs: [pair(2, 4, "full")] }, "kindDoesNotFit"],
    ["a split into one", { kind: "split", pairs: [pair(2, 4, "full")] }, "kindDoesNotFit"],
    ["a new name for two", { kind: "renamed" }, "kindDoesNotFit"],
    ["a transfer by a body that ended", { kind: "transferred", pairs: [pair(2, 4, "partial")] }, "notLivingAfter"],
  ] as const)("refuses %s", (_, changes, reason) => {
    const outcome = plan(changes as Partial<SuccessionDraft>);
    expect(outcome.ok ? [] : outcome.gaps.map((gap) => gap.reason)).toContain(reason);
  });

  it("takes a rest that another act of the same day names", () => {
    const others = [sampleSuccession(1, "merged", day, [[2, 5, "partial"]])];
    const act = draft({ pairs: [pair(2, 4, "partial"), pair(3, 4, "full")] });
    expect(planSuccession(act, { versions, others, holdings: [] }, context).ok).toBe(true);
  });

  it("takes abolition without a successor, and leaves holdings to be named", () => {
    expect(plan({ kind: "abolished", pairs: [pair(2, null, "full")] }).ok).toBe(true);
    expect(plan({ kind: "abolished", pairs: [pair(2, null, "full")] }, [holding(2, "tasks")])).toMatchObject({
      gaps: [{ reason: "heirUnnamed", candidates: [] }],
    });
  });

  it("moves by a transfer only what is named", () => {
    const act = {
      kind: "transferred",
      effectiveOn: "2025-04-01",
      pairs: [pair(6, 4, "partial")],
      heirs: [{ fromUnitId: sampleId(6), subject: "tasks", toUnitId: sampleId(4) }],
    } as const;
    expect(plan(act, [holding(6, "tasks"), holding(6, "results")])).toMatchObject({
      ok: true,
      plan: { transfers: [{ subject: "tasks", toUnitId: sampleId(4) }] },
    });
  });
});
