import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/day.ts";
import { isWithin } from "./account-state.ts";
import { type Assigned, passRoles } from "./pass-roles.ts";

const role = (id: string, validFrom: string, validUntil: string | null, roleCode = "head"): Assigned => ({
  id,
  accountId: "a",
  roleCode,
  validFrom,
  validUntil,
});
const day = "2025-03-01";
const given = (validFrom: string, validUntil: string | null) => ({
  accountId: "a",
  roleCode: "head",
  validFrom,
  validUntil,
});

describe("roles pass to a successor", () => {
  it.each([
    ["one that goes on", [role("1", "2024-01-01", null)], [], [given(day, null)], ["1"], []],
    ["one with an end", [role("1", "2024-01-01", "2025-12-31")], [], [given(day, "2025-12-31")], ["1"], []],
    ["one that ended before", [role("1", "2024-01-01", "2025-02-28")], [], [], [], []],
    ["one that begins later", [role("1", "2025-06-01", null)], [], [given("2025-06-01", null)], [], ["1"]],
    ["one held there already", [role("1", "2024-01-01", null)], [role("2", "2025-01-01", null)], [], ["1"], []],
    [
      "one held there for some days",
      [role("1", "2024-01-01", null)],
      [role("2", "2025-04-01", "2025-04-30")],
      [given(day, "2025-03-31"), given("2025-05-01", null)],
      ["1"],
      [],
    ],
  ] as const)("%s", (_what, old, there, give, ended, withdrawn) => {
    const passing = passRoles(old, there, day);
    expect(passing.give).toEqual(give);
    expect(passing.end).toEqual(ended.map((id) => ({ id, lastDay: "2025-02-28" })));
    expect(passing.withdraw).toEqual(withdrawn);
  });

  it("leaves a person exactly the days held before, each in one unit only", () => {
    const days = fc.integer({ min: 0, max: 60 }).map((count) => addDays("2025-02-01", count));
    const span = fc.tuple(days, fc.option(fc.integer({ min: 0, max: 30 }))).map(([from, length]) => ({
      validFrom: from,
      validUntil: length === null ? null : addDays(from, length),
    }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 3 }), days, (old, there, asked) => {
        const held = there.map((one, index) => ({ ...one, id: `t${index}`, accountId: "a", roleCode: "head" }));
        const passing = passRoles([{ ...old, id: "o", accountId: "a", roleCode: "head" }], held, day);
        const heldNow = [...held, ...passing.give].filter((one) => isWithin(one, asked)).length;
        const inOld = isWithin(old, asked) && asked < day;
        const before = isWithin(old, asked) || held.some((one) => isWithin(one, asked));
        expect(heldNow > 0 || inOld).toBe(before);
        const doubled = held.filter((one) => isWithin(one, asked)).length;
        expect(heldNow).toBeLessThanOrEqual(Math.max(doubled, 1));
      }),
    );
  });
});
