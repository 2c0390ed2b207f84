import { html } from "hono/html";
import type { View } from "./view.ts";

/** Ready markup of hono/html: every value put into it was escaped. */
export type Markup = ReturnType<typeof html>;

/** One public page before its frame is put around it. */
export interface Page {
  readonly title: string;
  /** Path below the base path with its query but without `lang`, for the link to the other language. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body: Markup;
}

/** Whose pages these are. */
export interface Site {
  /** Name of the province, shown in the head of every page. */
  readonly provinceName: string;
  /** Marks every page of an installation with demonstration data. */
  readonly demonstration: boolean;
  readonly basePath: string;
  /** Address of the stylesheet, which changes with its content. */
  readonly stylesheet: string;
}

/** The frame of every public page: complete without scripts, one stylesheet, readable at 320 px and on paper. */
export function renderPage(site: Site, view: View, page: Page): string {
  const { language, words } = view;
  const other = language === "vi" ? "en" : "vi";
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(page.query ?? {})) if (value !== undefined) query.set(key, String(value));
  query.set("lang", other);
  const frame = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} – ${site.provinceName}</title>
<link rel="stylesheet" href="${site.stylesheet}">
<link rel="alternate" type="application/atom+xml" href="${view.at("/feed.xml")}" title="${words.rankings}">
<link rel="icon" type="image/svg+xml" href="${site.basePath}/assets/icon.svg">
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
${site.demonstration ? html`<p class="demonstration">${words.demonstration}</p>` : ""}
<p class="brand"><a href="${view.at("/")}">${site.provinceName}</a> <span>${words.product}</span></p>
<nav aria-label="${words.menu}">
<a href="${view.at("/")}">${words.home}</a>
<a href="${view.at("/rankings")}">${words.rankings}</a>
<a href="${view.at("/search")}">${words.search}</a>
<a href="${site.basePath}/app">${words.office}</a>
<a lang="${other}" hreflang="${other}" href="${site.basePath}${page.path}?${query.toString()}">${words.otherLanguage}</a>
</nav>
</header>
<main id="content" tabindex="-1">
${page.body}
</main>
<footer><p>${words.footer}</p><p><a href="${view.at("/keys")}">${words.keysTitle}</a> · <a href="${view.at("/feed.xml")}">${words.feed}</a> · <a href="${view.at("/open-data")}">${words.openData}</a></p></footer>
</body>
</html>
`;
  return String(frame);
}
