import { expect, test } from "vitest";
import { emptySetup, setupOf, setupValuesOf } from "./setup-values.ts";

const stored = {
  windows: [{ stage: "self" as const, opensAt: "2025-12-01T01:00:00.000Z", closesAt: "2026-01-05T10:00:00.000Z" }],
  evidenceFrom: "2025-01-01",
  evidenceUntil: "2025-12-31",
  inputsAsOf: null,
  previousRound: { id: "r" },
  owner: null,
};

test("a stored set-up is typed by the clock of Việt Nam and sent back unchanged", () => {
  const values = setupValuesOf(stored);
  expect(values.self).toEqual({
    opens: { day: "2025-12-01", time: "08:00" },
    closes: { day: "2026-01-05", time: "17:00" },
  });
  const sent = setupOf({ ...values, reason: "x" });
  expect(sent.windows).toEqual(stored.windows);
  expect([sent.previousRoundId, sent.ownerUnitId]).toEqual(["r", null]);
});

test("a stage without days is not sent", () => {
  expect(setupOf(emptySetup).windows).toEqual([]);
});
