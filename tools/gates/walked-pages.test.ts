import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { indexPages, workPages } from "../../e2e/walks/index-pages.ts";
import { officePages } from "../../e2e/walks/office-pages.ts";
import { pagesOfBefore, publicPages } from "../../e2e/walks/public-pages.ts";
import { portal } from "../../src/portal/routes.ts";
import type { HttpApp } from "../../src/server/http/mount.ts";

/** Pages of the office that no list walks, and where they are looked at instead. */
const officeExceptions: Readonly<Record<string, string>> = {
  "/rounds/$roundId/council/case":
    "a case needs a council that has met: e2e/council.journey.ts judges it in every look",
};

/** Addresses of the public site that are files and no pages. */
const files = /\.(xlsx|csv|json|pdf|mjs|xml|txt|ico)$|^\/assets\/|\/evidence\/:linkId$|^\/open-data\/.*\/:file$/;

const walkedOffice = [...officePages, ...indexPages, ...workPages].map(withoutQuery);
const walkedPublic = [...publicPages, ...pagesOfBefore].map(withoutQuery);
const office = registeredPages();

function withoutQuery(address: string): string {
  return address.split("?")[0] ?? "";
}

/** The addresses that features of the office register, read from their source: it needs a browser to be loaded. */
function registeredPages(): string[] {
  const root = join(import.meta.dirname, "..", "..", "src", "web", "features");
  const source = globSync("**/*.{ts,tsx}", { cwd: root })
    .filter((name) => !name.includes(".test."))
    .map((name) => readFileSync(join(root, name), "utf8"))
    .join("\n");
  const pages = [...source.matchAll(/path: "(\/[^"]*)",\s*component: lazyRouteComponent\(/g)].map(
    ([, path]) => path ?? "",
  );
  // A page that is written in another way must not be overlooked.
  expect(pages).toHaveLength([...source.matchAll(/component: lazyRouteComponent\(/g)].length);
  return pages;
}

/** `/units/$unitId` against `/units/{unit}`: a page whose own words fit comes before one that takes any word there. */
function findPage(pages: readonly string[], address: string): string | undefined {
  const words = address.split("/");
  const fits = pages.filter((page) => {
    const parts = page.split("/");
    return parts.length === words.length && parts.every((part, at) => /^[$:]/.test(part) || part === words[at]);
  });
  const open = (page: string) => page.split(/\/[$:]/).length;
  return fits.toSorted((one, other) => open(one) - open(other))[0];
}

/** Every address that the public site answers, as it is registered. */
function publicAddresses(): string[] {
  const app = new Hono();
  portal({ basePath: "" } as Parameters<typeof portal>[0]).routes(app as unknown as HttpApp);
  // What every address below a path goes through is none.
  return app.routes.filter(({ method }) => method !== "ALL").map(({ path }) => path);
}

describe("every page is walked by a journey that looks at it", () => {
  it("of the officers' application", () => {
    const walked = new Set(walkedOffice.map((address) => findPage(office, address)));
    const missed = office.filter((page) => !walked.has(page) && officeExceptions[page] === undefined);
    expect(missed).toEqual([]);
  });

  it("of the public site", () => {
    const pages = publicAddresses().filter((path) => !files.test(path));
    expect(pages.length).toBeGreaterThan(10);
    const walked = new Set(walkedPublic.map((address) => findPage(pages, address)));
    expect(pages.filter((page) => !walked.has(page))).toEqual([]);
  });

  it("an exception names a page that exists and is walked by no list; an address walked is one of a page or of none", () => {
    const walked = new Set(walkedOffice.map((address) => findPage(office, address)));
    expect(Object.keys(officeExceptions).filter((page) => !office.includes(page) || walked.has(page))).toEqual([]);
    const nowhere = walkedOffice.filter((address) => findPage(office, address) === undefined);
    expect(nowhere).toEqual(["/nowhere"]);
  });
});
