import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { decideExtras, findExtraFaults } from "./decide-extras.ts";

describe("bonus and penalty", () => {
  it("stay within the caps of the set", () => {
    const caps = { bonusMax: Rational.of(2), penaltyMax: Rational.ZERO };
    expect(findExtraFaults({ bonus: "2", penalty: "0" }, caps)).toEqual([]);
    expect(findExtraFaults({ bonus: "2.5", penalty: "1" }, caps).map((one) => one.vi)).toEqual([
      "điểm thưởng tối đa 2",
      "điểm trừ tối đa 0",
    ]);
    const [fault] = findExtraFaults({ bonus: "2", penalty: "0" }, { ...caps, bonusMax: Rational.parse("0.5") });
    expect(fault).toMatchObject({ vi: "điểm thưởng tối đa 0,5", en: "the bonus is at most 0.5" });
  });

  it("are confirmed where the appraiser says the same, and changed only with a reason", () => {
    const proposed = { bonus: "1.0" };
    expect(decideExtras(proposed, { bonus: "1", penalty: "0" }, null)).toMatchObject({ verdict: "accepted" });
    expect(decideExtras(proposed, { bonus: "0.5", penalty: "0" }, " ")).toMatchObject({ vi: expect.any(String) });
    expect(decideExtras(proposed, { bonus: "0.5", penalty: "0" }, "x")).toMatchObject({
      vi: expect.stringContaining("quá ngắn"),
    });
    const changed = decideExtras(proposed, { bonus: "0.5", penalty: "0" }, "Chưa có quyết định công nhận");
    expect(changed).toMatchObject({ verdict: "inputsChanged", inputs: { bonus: "0.5", penalty: "0" } });
    expect(decideExtras(undefined, { bonus: "0", penalty: "0" }, null)).toMatchObject({ verdict: "accepted" });
  });
});
