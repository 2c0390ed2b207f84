import { expect, test } from "vitest";
import { blockFaults } from "./block-faults.ts";

const faults = [
  { path: "plan.blocks[0].code", message: "mã nhóm “SO” có hai lần" },
  { path: "plan.blocks[1].unitIds[0]", message: "Sở Y tế hai lần" },
  { path: "plan.blocks[1].unitIds[2]", message: "Sở Tư pháp không hoạt động" },
  { path: "body.plan.blocks.1.setId", message: "chọn bộ tiêu chí" },
  { path: "plan.tieBreak", message: "danh sách đang trống" },
];

test("faults stand at the field of their block, in either way of writing the place", () => {
  expect(blockFaults(faults, 0)("code")).toBe("mã nhóm “SO” có hai lần");
  expect(blockFaults(faults, 1)("unitIds")).toBe("Sở Y tế hai lần; Sở Tư pháp không hoạt động");
  expect(blockFaults(faults, 1)("setId")).toBe("chọn bộ tiêu chí");
  expect(blockFaults(faults, 1)("code")).toBeUndefined();
});
