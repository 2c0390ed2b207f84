import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible, assertColours } from "./support/accessibility.ts";
import { fillIn, lookAtPage } from "./support/look-at-page.ts";
import { openVisitor } from "./support/visitor.ts";
import { officePages } from "./walks/office-pages.ts";

let page: Page;
const names = new Map<string, string>();

beforeAll(async () => {
  page = await openAs("quantri");
  const read = async (path: string) => (await page.request.get(path)).json();
  const unit = (await read("/api/units?q=so%20y%20te")).items[0];
  names.set("unit", unit.id).set("version", unit.versionId);
  names.set("account", (await read("/api/accounts?q=chutri")).items[0].id);
  names.set("action", (await read("/api/audit/actions?kind=change")).items[0].id);
});

describe("axe finds nothing, in both languages and both themes, and nothing is wider than a telephone", () => {
  it.each(officePages)("%s", (pattern) => lookAtPage(page, fillIn(pattern, names), pattern));

  it("the sign-in, before anybody is signed in, from the theme of the machine to the other one", async () => {
    const visitor = await openVisitor();
    await visitor.emulateMedia({ colorScheme: "dark" });
    await visitor.goto("/app");
    await visitor.getByRole("button", { name: "Đăng nhập", exact: true }).waitFor();
    await assertAccessible(visitor, "sign-in in Vietnamese, dark");
    const door = new Shell(visitor);
    await door.switchTheme();
    expect(await door.theme()).toBe("light");
    await assertColours(visitor, "sign-in in Vietnamese, light");
    await door.toEnglish();
    await assertAccessible(visitor, "sign-in in English, light");
    await door.switchTheme();
    expect(await door.theme()).toBe("dark");
    await assertColours(visitor, "sign-in in English, dark");
    expect(await visitor.title()).not.toBe("");
  });
});
