import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { decideVerdict, VerdictRequest } from "./decide-verdict.ts";

const basis = { inputs: { xong: "18", giao: "20" }, points: null, estimate: true };
const remarkCodes = new Set(["CHAM"]);
const max = Rational.of(3);
const decide = (request: Partial<VerdictRequest>, from: typeof basis | undefined = basis) =>
  decideVerdict({ basis: from, request: VerdictRequest.parse({ verdict: null, ...request }), max, remarkCodes });

describe("what a verdict writes", () => {
  it("is a copy of what was accepted", () => {
    expect(decide({ verdict: "accepted" })).toMatchObject({ ok: true, content: { ...basis, verdict: "accepted" } });
  });

  it("is the new inputs and the reason, no longer an estimate", () => {
    const inputs = { xong: "17", giao: "20", ghi: "  " };
    expect(decide({ verdict: "inputsChanged", inputs, reason: "Sai số liệu", remarkCode: "CHAM" })).toMatchObject({
      ok: true,
      content: { inputs: { xong: "17", giao: "20" }, points: null, estimate: false, remarkCode: "CHAM" },
    });
  });

  it("is exact points that count instead of the inputs", () => {
    expect(decide({ verdict: "pointsChanged", points: "1/3", reason: "Chậm" })).toMatchObject({
      ok: true,
      content: { points: "1/3", inputs: basis.inputs },
    });
  });

  it("is a mere question where there is no verdict", () => {
    expect(decide({ asksExplanation: true, question: "Vì sao giảm?" })).toMatchObject({
      ok: true,
      content: { verdict: null, asksExplanation: true, note: "Vì sao giảm?", inputs: {} },
    });
  });

  it.each([
    [{}, "nothingSaid"],
    [{ asksExplanation: true, question: " " }, "questionMissing"],
    [{ verdict: "inputsChanged", inputs: { xong: "1" } }, "reasonMissing"],
    [{ verdict: "pointsChanged", points: "1", reason: "ab" }, "reasonShort"],
    [{ verdict: "pointsChanged", points: "1", reason: "  " }, "reasonMissing"],
    [{ verdict: "pointsChanged", points: "1", reason: "Chậm {số ngày}" }, "reasonUnfinished"],
    [{ verdict: "inputsChanged", inputs: { giao: "20", xong: " 18 " }, reason: "Như cũ" }, "sameInputs"],
    [{ verdict: "pointsChanged", points: "một", reason: "Chậm" }, "pointsMissing"],
    [{ verdict: "pointsChanged", points: "3.01", reason: "Chậm" }, "pointsOutOfRange"],
    [{ verdict: "pointsChanged", points: "-1", reason: "Chậm" }, "pointsOutOfRange"],
    [{ verdict: "accepted", remarkCode: "KHAC" }, "remarkUnknown"],
  ] as const)("is nothing for %j", (request, reason) => {
    expect(decide(request as Partial<VerdictRequest>)).toEqual({ ok: false, reason });
  });

  it("is nothing to accept where the unit sent nothing, but may be points", () => {
    expect(
      decideVerdict({ basis: undefined, request: VerdictRequest.parse({ verdict: "accepted" }), max, remarkCodes }),
    ).toEqual({
      ok: false,
      reason: "nothingToAccept",
    });
    const request = VerdictRequest.parse({ verdict: "pointsChanged", points: "0", reason: "Không gửi" });
    expect(decideVerdict({ basis: undefined, request, max, remarkCodes })).toMatchObject({
      ok: true,
      content: { points: "0", inputs: {} },
    });
  });

  it("never lies outside the component, whatever was asked", () => {
    fc.assert(
      fc.property(
        fc.record({
          points: fc.oneof(
            fc.string({ maxLength: 40 }),
            fc.integer({ min: -9, max: 30 }).map((n) => `${n}/7`),
          ),
          reason: fc.string(),
        }),
        (typed) => {
          const decided = decide({ verdict: "pointsChanged", ...typed });
          if (!decided.ok) return true;
          const points = Rational.parse(decided.content.points ?? "");
          return points.sign() >= 0 && points.compare(max) <= 0 && (decided.content.reason?.length ?? 0) >= 3;
        },
      ),
    );
  });
});
