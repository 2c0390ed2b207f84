import { expect, it } from "vitest";
import { judgeMemory } from "./memory-course.ts";

it("calls a course flat that grows only at its start, and none that goes on growing", () => {
  expect(judgeMemory([100, 150, 200, 200, 201, 204, 205, 203])).toMatchObject({ ok: true });
  expect(judgeMemory([100, 120, 140, 200])).toMatchObject({ ok: false, value: "1.67 times (120 and 200 MB)" });
});
