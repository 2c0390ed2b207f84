import type { Page } from "playwright-core";
import { beforeAll, describe, it } from "vitest";
import { openAs } from "./pages/sign-in-page.ts";
import { fillIn, lookAtPage } from "./support/look-at-page.ts";
import { indexPages } from "./walks/index-pages.ts";
import { readIndexRecords } from "./walks/index-records.ts";

let page: Page;
let names: ReadonlyMap<string, string>;

beforeAll(async () => {
  page = await openAs("chutri");
  names = await readIndexRecords(page);
});

describe("axe finds nothing on pages of the index, and nothing is wider than a telephone", () => {
  it.each(indexPages)("%s", (pattern) => lookAtPage(page, fillIn(pattern, names), pattern));
});
