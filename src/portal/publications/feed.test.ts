import { describe, expect, it } from "vitest";
import { makeView } from "../view.ts";
import { renderFeed } from "./feed.ts";

const [roundId, provinceId] = ["01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"];
const view = makeView({ language: "vi", basePath: "/cchc", keepLanguage: false });
const publication = { roundId, number: 2, at: new Date("2026-11-20T01:00:00Z"), titleVi: "Chỉ số", titleEn: null };
const feedOf = (origin: string | undefined) =>
  renderFeed(view, { origin, provinceId, title: "Công Tâm", publications: [publication] as never });
const linksOf = (feed: string) => [...feed.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link);
const path = `/cchc/rankings/${roundId}/publications/2`;

describe("the addresses in the feed", () => {
  it("are whole where the installation knows its own", () => {
    const feed = feedOf("https://cchc.example.gov.vn");
    const own = "https://cchc.example.gov.vn";
    expect(linksOf(feed)).toEqual([`${own}/cchc/feed.xml`, `${own}/cchc/rankings`, own + path]);
    expect(feed).toContain(`<id>${own}/cchc/feed.xml</id>`);
  });

  it("are relative where it does not, and the feed is known by the province", () => {
    const feed = feedOf(undefined);
    expect(linksOf(feed)).toEqual(["/cchc/feed.xml", "/cchc/rankings", path]);
    expect(feed).toContain(`<id>urn:uuid:${provinceId}</id>`);
  });
});
