import { expect } from "vitest";
import { assertAccessible } from "../support/accessibility.ts";
import { amendRound, giveDecision, verifyDownload } from "../support/amended-round.ts";
import { act } from "../support/round-people.ts";
import { type RoundWorld, reason } from "./world.ts";

/** The result is published with the signed decision; who oversees reads it, a unit sees where it lost points and why. */
export async function publish(world: RoundWorld): Promise<void> {
  world.toDay("12-25");
  const owner = await world.openAt("chutri", world.round);
  await act(owner, "Công bố kết quả", {
    reason,
    prepare: (dialog) => giveDecision(dialog, "99", "25/12/2026"),
  });
  await owner.getByText("Đã công bố kết quả năm 2026 của 2 đơn vị").waitFor();

  const overseer = await world.openAt("giamsat", world.round);
  const rows = overseer.getByRole("row");
  await rows.filter({ hasText: "Sở Y tế" }).waitFor();
  const ranking = (await rows.allInnerTexts()).filter((text) => text.includes("Sở "));
  expect(ranking.map((text) => /Sở [^\t\n]+/.exec(text)?.[0])).toEqual(["Sở Công Thương", "Sở Y tế"]);
  expect(ranking[1]).toContain("90");
  await assertAccessible(overseer, "round published");

  const focal = await world.openAt("daumoi.yte", `${world.round}/units/${world.health}`);
  await focal.getByRole("link", { name: "Phân tích điểm mất" }).click();
  await focal.getByRole("heading", { level: 1, name: /Sở Y tế mất 1,5 điểm/ }).waitFor();
  await assertAccessible(focal, "round losses of a unit");
}

/** Another decision amends it: both publications stay, and what is downloaded verifies. */
export async function amend(world: RoundWorld): Promise<void> {
  world.toDay("12-28");
  const owner = await world.openAt("chutri", world.round);
  await amendRound(owner, { unit: "Sở Công Thương", component: "2.1", points: "0" });
  const amendment = owner.getByRole("region", { name: "Lần công bố 2", exact: true });
  await assertAccessible(owner, "round amended");
  const rows = await amendment.getByRole("row").allInnerTexts();
  expect(rows.some((text) => text.includes("Sở Công Thương") && /Thứ hạng\s+1\s+2/.test(text))).toBe(true);
  expect(rows.some((text) => text.includes("Sở Y tế") && /Thứ hạng\s+2\s+1/.test(text))).toBe(true);
  const [first, second] = [await verifyDownload(owner, 1), await verifyDownload(owner, 2)];
  expect([first.faults, second.faults]).toEqual([[], []]);
  expect(second.content?.publication.amends).toMatchObject({ reason: "Theo kết luận kiểm tra" });
  expect(second.content?.publication.decision).toMatchObject({ number: "100/QĐ-UBND" });
}
