import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A running round with the sheet of one unit in it. */
export interface SheetRound {
  /** Address of the sheet below `/app` and `/api`. */
  readonly path: string;
}

const reason = "Theo kế hoạch của tỉnh";
const day = 86_400_000;

/** A round of one department that is appraised by another one: from an instant on each step is open for twenty days. */
export async function openSheetRound(page: Page, today = new Date()): Promise<SheetRound> {
  const get = async (address: string) => (await page.request.get(address)).json();
  const send = async (method: "post" | "put", address: string, data: object) => {
    const answer = await page.request[method](address, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const sets = (await get("/api/criteria-sets?state=frozen&pageSize=50")).items;
  const set = sets.find((one: { code: string }) => one.code === "department-reconstruction");
  const units = (await get("/api/units?kind=department&pageSize=100")).items;
  const unitOf = (code: string) => units.find((one: { officialCode: string }) => one.officialCode === code).id;
  const accounts = (await get("/api/accounts?pageSize=100")).items;
  const accountOf = (login: string) => accounts.find((one: { login: string }) => one.login === login).id;
  const unitId = unitOf("SYT");
  const block = { code: "A", nameVi: "Các sở", nameEn: null, setId: set.id, classes: null, unitIds: [unitId] };
  const policies = { ties: null, tieBreak: [], notSubmitted: null, demonstration: true };
  const titleVi = "Chỉ số CCHC của hành trình";
  const plan = { year: 2026, titleVi, titleEn: null, day: "2026-07-01", ...policies, blocks: [block] };
  const { roundId } = await send("post", "/api/rounds", { plan, reason });
  const instant = (days: number) => new Date(today.getTime() + days * day).toISOString();
  const window = (stage: string, from: number) => ({ stage, opensAt: instant(from), closesAt: instant(from + 20) });
  const setup = await send("put", `/api/rounds/${roundId}/setup`, {
    basedOnVersion: (await get(`/api/rounds/${roundId}/schedule`)).version,
    windows: [window("self", -0.1), window("appraisal1", 20), window("explanation", 40)],
    ...{ evidenceFrom: null, evidenceUntil: null, inputsAsOf: null, previousRoundId: null, ownerUnitId: null, reason },
  });
  await send("post", `/api/rounds/${roundId}/assignments`, {
    ...{ agencyUnitId: unitOf("STP"), blockCode: null, part: null, unitIds: null, replacement: false, reason },
    leaderAccountId: accountOf("giamdoc.tuphap"),
    officers: [{ accountId: accountOf("thamdinh.tuphap"), seat: 1 }],
  });
  await send("post", `/api/rounds/${roundId}/opening`, { basedOnVersion: setup.version, reason });
  return { path: `/rounds/${roundId}/sheets/${unitId}` };
}
