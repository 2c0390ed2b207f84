import type { APIRequestContext, Page } from "playwright-core";

/** A picture of a page of the demonstration. */
export interface Picture {
  /** Path below docs/, without the ending. */
  readonly name: string;
  readonly path: string;
  /** Who looks; nobody is signed in on the public pages. */
  readonly login?: string;
  /** Days after the load on which it is taken; 0 where nothing is said. Later pictures come later. */
  readonly day?: number;
  readonly telephone?: boolean;
  /** What is done before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const published = "/app/rounds/01900000-0000-7000-8004-000000002025";
const roundId = "01900000-0000-7000-8004-000000002026";
const round = `/app/rounds/${roundId}`;
const trial = round.replace("000000002026", "000000012026");
const [ownYear, ownPublished] = [2026, 2025].map((year) => `/app/own-index/01900000-0000-7000-8018-00000000${year}`);

/** Days of the round under way, counted from the day of the load (demo/rounds/round-setup.ts). */
const days = { appraisal: 14, explanation: 29, council: 44 } as const;

const openUnit = (name: string) => async (page: Page) => {
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${name}`) }).waitFor();
};
/** Goes where a link leads, afresh: the page that is left would stand until the next one is there. */
const follow = (name: RegExp, content: string) => async (page: Page) => {
  const address = await page.getByRole("link", { name }).first().getAttribute("href");
  await page.goto(address ?? "", { waitUntil: "networkidle" });
  await page.getByText(content).first().waitFor();
};
const chooseOption = async (page: Page, field: string | RegExp, sought: string) => {
  await page.getByRole("combobox", { name: field }).fill(sought);
  await page.locator("[role=option]:visible").filter({ hasText: sought }).first().click();
};
const openSheet = (component?: string) => async (page: Page) => {
  await follow(/^Phiếu tự chấm/, "Điểm tự chấm đến nay")(page);
  if (component === undefined) return;
  await page.goto(`${page.url().split("?")[0]}?c=${component}&view=one`, { waitUntil: "networkidle" });
  await page.getByText("Đang tính điểm…").waitFor({ state: "detached" });
};

/** Every picture of README.md, docs/ and docs/guide/, in the order of the days. */
export const pictures: readonly Picture[] = [
  { name: "images/ranking", path: published, login: "chutri" },
  { name: "images/criteria-sets", path: "/app/criteria-sets", login: "chutri" },
  { name: "images/unit-result", path: published, login: "chutri", prepare: openUnit("Sở Y tế") },
  { name: "images/public-ranking", path: published.replace("/app/rounds", "/rankings") },
  { name: "guide/images/my-work", path: "/app", login: "daumoi.yte" },
  { name: "guide/images/setup-dates", path: `${round}/setup`, login: "chutri" },
  { name: "guide/images/setup-assignments", path: `${round}/setup/assignments`, login: "chutri" },
  { name: "guide/images/setup-exclusions", path: `${round}/setup/exclusions`, login: "chutri" },
  { name: "guide/images/setup-council", path: `${round}/setup/council`, login: "chutri" },
  { name: "guide/images/setup-guidance", path: `${round}/setup/guidance`, login: "chutri" },
  { name: "guide/images/setup-opening", path: `${round}/setup/opening`, login: "chutri" },
  { name: "guide/images/board", path: `${round}/board`, login: "chutri" },
  { name: "guide/images/survey", path: `${round}/survey`, login: "chutri" },
  {
    ...{ name: "guide/images/survey-forms", path: `${round}/survey`, login: "chutri" },
    prepare: async (page) => {
      await page.getByRole("button", { name: "Sửa mẫu phiếu" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    ...{ name: "guide/images/extend", path: `${round}/setup`, login: "chutri" },
    prepare: async (page) => {
      await page.getByRole("button", { name: "Gia hạn" }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    ...{ name: "guide/images/survey-cell", path: `${round}/survey`, login: "chutri" },
    prepare: async (page) => {
      await page
        .getByRole("link", { name: /^Sở Công Thương/ })
        .first()
        .click();
      await page.getByRole("heading", { level: 1, name: /^Sở Công Thương/ }).waitFor();
    },
  },
  {
    ...{ name: "guide/images/reopen", path: `${round}/setup`, login: "chutri" },
    prepare: async (page) => {
      await page.getByRole("button", { name: "Mở lại cho đơn vị" }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "guide/images/practice", path: trial, login: "chutri" },
  {
    ...{ name: "guide/images/exports", path: `${published}/analysis`, login: "chutri" },
    prepare: async (page) => {
      await page.getByRole("button", { name: "Xuất biểu" }).click();
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  { name: "guide/images/publications", path: `${published}/publications`, login: "chutri" },
  {
    ...{ name: "guide/images/amendment", path: `${published}/publications/amend`, login: "chutri" },
    prepare: async (page) => {
      await chooseOption(page, "Đơn vị", "Sở Y tế");
      await chooseOption(page, /^Thành phần/, "1.1.1");
      await page.getByRole("radio", { name: "Đặt điểm trực tiếp" }).check();
      await page.getByLabel(/^Điểm \(0 – /).fill("0");
      await page.getByLabel("Lý do sửa chỗ này").fill("Kết luận kiểm tra số 5/KL-SNV");
      await page.getByRole("button", { name: "Thêm vào danh sách" }).click();
      await page.getByRole("heading", { name: /^Thay đổi, kể cả/ }).waitFor();
    },
  },
  { name: "guide/images/annexes", path: `${published}/analysis/by/agency?block=so`, login: "chutri" },
  { name: "guide/images/own-overview", path: `${ownYear}`, login: "chutri" },
  { name: "guide/images/own-leads", path: `${ownYear}/setup`, login: "chutri" },
  {
    ...{ name: "guide/images/own-component", path: `${ownYear}/components`, login: "daumoi.noivu" },
    prepare: async (page) => {
      await page.locator("[data-row-link], main table a").first().click();
      await page.getByRole("region", { name: "Tự chấm" }).waitFor();
      await page.locator("main .mantine-Skeleton-root").first().waitFor({ state: "detached" });
    },
  },
  { name: "guide/images/own-head", path: `${ownYear}`, login: "giamdoc.noivu" },
  { name: "guide/images/own-gaps", path: `${ownPublished}/gaps?by=agency`, login: "chutri" },
  { name: "guide/images/sheet", path: "/app", login: "daumoi.yte", prepare: openSheet("2.2.1") },
  {
    ...{ name: "guide/images/sheet-extras", path: "/app", login: "daumoi.yte" },
    prepare: async (page) => {
      await openSheet()(page);
      await page.getByRole("heading", { name: "Điểm thưởng, điểm trừ" }).scrollIntoViewIfNeeded();
    },
  },
  { name: "guide/images/library", path: "/app/evidence", login: "daumoi.yte" },
  { name: "guide/images/head", path: "/app", login: "giamdoc.congthuong", telephone: true, prepare: openSheet() },
  { name: "guide/images/appraisal", path: `${round}/appraisal`, login: "thamdinh.tuphap", day: days.appraisal },
  {
    ...{
      name: "guide/images/appraisal-unit",
      path: `${round}/appraisal`,
      login: "thamdinh.tuphap",
      day: days.appraisal,
    },
    prepare: async (page) => {
      await page.getByRole("region", { name: "Theo đơn vị" }).getByRole("link", { name: "Sở Tài chính" }).click();
      await page.getByRole("heading", { level: 1, name: /^Sở Tài chính/ }).waitFor();
      await page
        .getByText(/^2\.3\.1/)
        .first()
        .click();
      await page
        .getByText(/^Bộ tiêu chí yêu cầu/)
        .first()
        .waitFor();
    },
  },
  { name: "guide/images/appraisal-leader", path: `${round}/appraisal`, login: "giamdoc.tuphap", day: days.appraisal },
  {
    ...{ name: "guide/images/explanation", path: "/app", login: "daumoi.taichinh", day: days.explanation },
    prepare: follow(/chờ giải trình/, "Cần giải trình"),
  },
  { name: "guide/images/council", path: `${round}/council`, login: "thuky.hoidong", day: days.council },
  {
    ...{ name: "guide/images/council-case", path: `${round}/council`, login: "chutich.hoidong", day: days.council },
    prepare: async (page) => {
      await page
        .getByRole("row", { name: /2\.3\.1/ })
        .getByRole("link")
        .first()
        .click();
      await page.getByRole("heading", { name: "Đề xuất và biểu quyết" }).waitFor();
      await page.locator("main .mantine-Skeleton-root").first().waitFor({ state: "detached" });
    },
  },
  {
    ...{ name: "guide/images/council-extras", path: `${round}/council`, login: "chutich.hoidong", day: days.council },
    prepare: async (page) => {
      await page
        .getByRole("row", { name: /Điểm thưởng, điểm trừ/ })
        .getByRole("link")
        .first()
        .click();
      await page.getByRole("heading", { name: "Đề xuất và biểu quyết" }).waitFor();
    },
  },
  {
    ...{ name: "guide/images/losses", path: published, login: "daumoi.yte", day: days.council },
    prepare: async (page) => {
      await openUnit("Sở Y tế")(page);
      await page.getByRole("link", { name: "Phân tích điểm mất" }).click();
      await page.getByRole("heading", { level: 1, name: /mất/ }).waitFor();
    },
  },
];

type SignIn = (login: string) => Promise<APIRequestContext>;

/** What people do on a day before its pictures, so that there is something to show. */
export async function playDay(day: number, signIn: SignIn): Promise<void> {
  const base = `/api/rounds/${roundId}/appraisal`;
  if (day === 0) {
    const focal = await signIn("daumoi.yte");
    const { unitId } = await (await focal.get("/api/session")).json();
    await must(focal, `/api/rounds/${roundId}/units/${unitId}/extras`, {
      ...{ bonus: "1.5", penalty: "0", basedOnVersion: 0 },
      note: "Ba sáng kiến được công nhận, Quyết định số 12/QĐ-UBND",
    });
  }
  if (day === days.appraisal) {
    const officer = await signIn("thamdinh.tuphap");
    const work = await (await officer.get(base)).json();
    const lines = [];
    for (const name of ["Sở Tài chính", "Sở Nội vụ", "Sở Khoa học và Công nghệ"]) {
      const { unitId } = work.units.find((one: { nameVi: string }) => one.nameVi === name);
      const line = { unitId, stage: "appraisal1", basedOnVersion: 0 };
      lines.push(line);
      await must(officer, `${base}/verdicts`, {
        ...{ ...line, component: "2.3.1", seat: 1, verdict: "pointsChanged", points: "0" },
        ...{ reason: "Có văn bản bị phát hiện trái pháp luật theo kết luận kiểm tra", asksExplanation: true },
        question: "Đề nghị gửi kết quả xử lý văn bản sau kiểm tra.",
      });
    }
    const second = await signIn("thamdinh.hai");
    await must(second, `${base}/verdicts`, { ...lines[0], component: "2.3.1", seat: 2, verdict: "accepted" });
  }
  if (day === days.explanation) {
    const leader = await signIn("giamdoc.tuphap");
    const { parts } = await (await leader.get(base)).json();
    for (const { assignmentId } of parts) {
      await must(leader, `${base}/parts/${assignmentId}/approval`, { stage: "appraisal1", confirmIncomplete: true });
    }
  }
}

async function must(request: APIRequestContext, path: string, data: object): Promise<void> {
  const answer = await request.post(path, { data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}
