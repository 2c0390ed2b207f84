import { expect, it } from "vitest";
import { findCouncilReminder, writeCouncilReminder } from "./council-reminder.ts";

const opensAt = new Date("2027-01-10T01:00:00Z");
const closesAt = new Date("2027-01-20T10:00:00Z");
const windows = [{ stage: "council" as const, opensAt, closesAt }];

it.each([
  ["before it opens", "2027-01-09T00:00:00Z", false, { about: "opens", at: opensAt }],
  ["from its opening on", "2027-01-10T01:00:00Z", false, { about: "closes", at: closesAt }],
  ["after its end", "2027-01-21T00:00:00Z", false, { about: "closes", at: closesAt }],
  ["once it has ended its meetings", "2027-01-15T00:00:00Z", true, undefined],
])("the council is reminded %s", (_when, now, finished, expected) => {
  expect(findCouncilReminder({ windows, reopenings: [] }, finished, new Date(now))).toEqual(expected);
  expect(findCouncilReminder({ windows: [], reopenings: [] }, finished, new Date(now))).toBeUndefined();
});

it("a council that meets again for a unit is reminded of the end of that", () => {
  const [createdAt, until] = [new Date("2027-01-22T00:00:00Z"), new Date("2027-01-25T10:00:00Z")];
  const again = { id: "r", unitId: "u", stage: "council" as const, reason: "", createdAt, until, endedAt: null };
  const told = findCouncilReminder({ windows, reopenings: [again] }, false, new Date("2027-01-23T00:00:00Z"));
  expect(told).toEqual({ about: "closes", at: until });
});

it.each([
  ["opens", 3, "Hội đồng thẩm định bắt đầu làm việc từ 08:00 ngày 10/01/2027, còn 3 ngày làm việc"],
  ["opens", 0, "Hội đồng thẩm định bắt đầu làm việc từ 08:00 ngày 10/01/2027, hôm nay"],
  ["closes", 1, "Hội đồng thẩm định chưa kết thúc họp; còn 1 ngày làm việc, hạn 08:00 ngày 10/01/2027"],
  ["closes", 0, "Hội đồng thẩm định chưa kết thúc họp; hết hạn hôm nay, 08:00 ngày 10/01/2027"],
  ["closes", -1, "Hội đồng thẩm định chưa kết thúc họp; đã quá hạn từ 08:00 ngày 10/01/2027"],
] as const)("%s, %i working days left", (about, daysLeft, vi) => {
  const near = { daysLeft, untilVi: "08:00 ngày 10/01/2027", untilEn: "10/01/2027 08:00" };
  expect(writeCouncilReminder(about, near).vi).toBe(vi);
});
