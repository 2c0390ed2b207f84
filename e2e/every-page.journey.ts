import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { openVisitor } from "./support/visitor.ts";

/** Pages of the officers' application; `{name}` is filled with a record of the demonstration. */
const pages = [
  "/",
  "/profile",
  "/organisations",
  "/units",
  "/units/new",
  "/units/{unit}",
  "/units/{unit}/change",
  "/units/{unit}/correct/{version}",
  "/successions/new",
  "/accounts",
  "/accounts/new",
  "/accounts/{account}",
  "/accounts/{account}/edit",
  "/substitutions",
  "/audit",
  "/audit/{action}",
  "/nowhere",
  "/criteria-sets",
  "/criteria-sets/{set}",
  "/criteria-sets/{set}/paper",
  "/criteria-sets/{set}/changes",
  "/criteria-sets/{set}/changes?against={otherSet}",
  "/criteria-sets/{draftSet}/design",
  "/rounds",
  "/rounds/new",
  "/rounds/{round}",
  "/rounds/{round}/units",
  "/rounds/{round}/components",
  "/rounds/{round}/component?block={block}&component={component}",
  "/rounds/{round}/about",
  "/rounds/{draft}/setup",
  "/rounds/{draft}/setup/assignments",
  "/rounds/{draft}/setup/exclusions",
  "/rounds/{draft}/setup/council",
  "/rounds/{draft}/setup/guidance",
  "/rounds/{draft}/setup/opening",
  "/rounds/{draft}/change",
  "/rounds/{round}/units/{roundUnit}",
  "/rounds/{round}/units/{roundUnit}/inputs",
  "/rounds/{round}/units/{roundUnit}/losses",
  "/own-index",
  "/own-index/{ownYear}",
  "/own-index/{ownYear}/components",
  "/own-index/{ownYear}/components/6.1.1",
  "/own-index/{ownYear}/gaps",
  "/own-index/{ownYear}/gaps?by=agency",
  "/own-index/{ownYear}/setup",
  "/rounds/{round}/units/{roundUnit}/losses?view=table",
  "/rounds/{round}/analysis",
  "/rounds/{round}/analysis/by/agency",
  "/rounds/{round}/analysis/losses?sort=-lost",
];

let page: Page;
let shell: Shell;
const names = new Map<string, string>();

beforeAll(async () => {
  page = await openAs("quantri");
  shell = new Shell(page);
  const read = async (path: string) => (await page.request.get(path)).json();
  const unit = (await read("/api/units?q=so%20y%20te")).items[0];
  const round = (await read("/api/rounds?sort=year")).items[0];
  names.set("unit", unit.id).set("version", unit.versionId).set("round", round.id);
  names.set("account", (await read("/api/accounts?q=chutri")).items[0].id);
  names.set("action", (await read("/api/audit/actions?kind=change")).items[0].id);
  const [set, otherSet] = (await read("/api/criteria-sets")).items;
  names.set("set", set.id).set("otherSet", otherSet.id);
  names.set("draftSet", (await read("/api/criteria-sets?state=draft")).items[0].id);
  names.set("draft", (await read("/api/rounds?state=draft")).items[0].id);
  names.set("ownYear", "01900000-0000-7000-8018-000000002025");
  const block = (await read(`/api/rounds/${round.id}`)).blocks[0].code;
  const components = await read(`/api/rounds/${round.id}/components?block=${block}`);
  names.set("block", block).set("component", components.items[0].code);
  names.set("roundUnit", (await read(`/api/rounds/${round.id}/units`)).items[0].unitId);
});

describe("axe finds nothing, in both languages and both themes, and nothing is wider than a telephone", () => {
  it.each(pages)("%s", async (pattern) => {
    const path = pattern.replace(/\{(\w+)\}/g, (_all, name: string) => names.get(name) ?? "");
    await page.context().addCookies([{ name: "congtam_language", value: "vi", url: page.url() }]);
    await shell.go(path);
    await assertAccessible(page, `${pattern} in Vietnamese, light`);
    await shell.toEnglish();
    await assertAccessible(page, `${pattern} in English, light`);
    await shell.switchTheme();
    await assertAccessible(page, `${pattern} in English, dark`);
    await shell.toVietnamese();
    await page.setViewportSize({ width: 360, height: 740 });
    await assertAccessible(page, `${pattern} in Vietnamese, dark, narrow`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await shell.switchTheme();
  });

  it("the sign-in, before anybody is signed in", async () => {
    const visitor = await openVisitor();
    await visitor.goto("/app");
    await visitor.getByRole("button", { name: "Đăng nhập", exact: true }).waitFor();
    await assertAccessible(visitor, "sign-in in Vietnamese");
    const door = new Shell(visitor);
    await door.switchTheme();
    await assertAccessible(visitor, "sign-in in Vietnamese, dark");
    await door.toEnglish();
    await assertAccessible(visitor, "sign-in in English, dark");
    await door.switchTheme();
    await assertAccessible(visitor, "sign-in in English, light");
    expect(await visitor.title()).not.toBe("");
  });
});
