import { beforeAll, expect, it } from "vitest";
import { makeTestPortal, type TestPortal } from "./portal.fixture.ts";

let site: TestPortal;
let below: TestPortal;

beforeAll(async () => {
  [site, below] = [await makeTestPortal(), await makeTestPortal({ basePath: "/cchc" })];
});

it("search engines may read the public pages, and neither the signed-in application nor its operations", async () => {
  const { status, headers, text } = await site.get("/robots.txt");
  expect([status, headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(text.split("\n")).toEqual(["User-agent: *", "Disallow: /app", "Disallow: /api/", "Allow: /", ""]);
  expect((await below.get("/cchc/robots.txt")).text).toContain("Disallow: /cchc/app\nDisallow: /cchc/api/\n");
});

it("the icon stands where browsers look for it without being told, too", async () => {
  const [old, named] = [await below.get("/cchc/favicon.ico"), await below.get("/cchc/assets/icon.svg")];
  expect([old.status, old.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  expect(old.text).toBe(named.text);
});
