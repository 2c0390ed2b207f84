import type { BrowserContextOptions, Page } from "playwright-core";
import { demoPassword } from "../../src/server/modules/identity/service/demo-accounts.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { PlayedApplication } from "./played-application.ts";
import { openVisitor } from "./visitor.ts";

/** A telephone. */
export const telephone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** People of a played application: each comes by the sign-in, and finds the work on the first page. */
export function peopleOf(application: () => PlayedApplication) {
  return async (login: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await openVisitor({ baseURL: application().url, ...options });
    const door = new SignInPage(page);
    await door.open();
    await door.signIn(login, demoPassword);
    await page.getByRole("heading", { level: 1 }).and(page.getByText("Việc của tôi")).waitFor();
    return page;
  };
}

/** Presses a button and, in the dialog that asks once, fills in what it wants to know and confirms. */
export async function act(
  page: Page,
  button: string,
  {
    reason,
    prepare,
    confirm = button,
  }: { reason?: string; prepare?: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>; confirm?: string } = {},
): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await prepare?.(dialog);
  if (reason !== undefined) await dialog.getByLabel(/^Lý do/).fill(reason);
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
