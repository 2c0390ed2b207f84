import type { Page } from "playwright-core";

/** A picture of a page of the demonstration. */
export interface Picture {
  /** Path below docs/, without the ending. */
  readonly name: string;
  readonly path: string;
  /** Who looks; nobody is signed in on the public pages. */
  readonly login?: string;
  /** Days after the load on which it is taken; 0 where nothing is said. */
  readonly day?: number;
  readonly telephone?: boolean;
  /** What is done before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export const published = "/app/rounds/01900000-0000-7000-8004-000000002025";
export const roundId = "01900000-0000-7000-8004-000000002026";
export const round = `/app/rounds/${roundId}`;

/** Days of the round under way, counted from the day of the load (demo/rounds/round-setup.ts). */
export const days = { appraisal: 14, explanation: 29, appraisal2: 36, council: 44, published: 51 } as const;

export const openUnit = (name: string) => async (page: Page) => {
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${name}`) }).waitFor();
};

/** Goes where a link leads, afresh: the page that is left would stand until the next one is there. */
export const follow = (name: RegExp, content: string) => async (page: Page) => {
  const address = await page.getByRole("link", { name }).first().getAttribute("href");
  await page.goto(address ?? "", { waitUntil: "networkidle" });
  await page.getByText(content).first().waitFor();
};

/** Presses a button that opens a dialog. */
export const openDialog = (button: string | RegExp) => async (page: Page) => {
  await page.getByRole("button", { name: button }).first().click();
  await page.getByRole("dialog").waitFor();
};

/** Waits until what the page draws first as grey lines has come. */
export const isDrawn = (page: Page) =>
  page.locator("main .mantine-Skeleton-root").first().waitFor({ state: "detached" });

export const chooseOption = async (page: Page, field: string | RegExp, sought: string) => {
  await page.getByRole("combobox", { name: field }).fill(sought);
  await page.locator("[role=option]:visible").filter({ hasText: sought }).first().click();
};

/** Hands a table over in the dialog of an import, as if it had been chosen from the disk. */
export async function giveTable(page: Page, name: string, rows: readonly string[]): Promise<void> {
  const dialog = page.getByRole("dialog").first();
  const buffer = Buffer.from(`\uFEFF${rows.join("\r\n")}`, "utf8");
  await dialog.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  await dialog.getByRole("tab").first().waitFor();
}
