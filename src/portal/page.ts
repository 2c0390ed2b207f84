import { html } from "hono/html";
import type { Language, Text } from "../contract/text.ts";

/** Ready markup of hono/html: every value put into it was escaped. */
export type Markup = ReturnType<typeof html>;

export interface PageFrame {
  readonly language: Language;
  readonly basePath: string;
  /** Path of this page below the base path, for the language links. */
  readonly path: string;
  readonly title: string;
  /** Name of the province, shown in the head of every page. */
  readonly provinceName: string;
  /** Shown on every page of an installation with demonstration data. */
  readonly demonstration: boolean;
  readonly body: Markup;
}

const words = {
  skip: { vi: "Đến nội dung chính", en: "Skip to content" },
  home: { vi: "Trang chủ", en: "Home" },
  rankings: { vi: "Kết quả xếp hạng", en: "Rankings" },
  office: { vi: "Dành cho cán bộ", en: "For officers" },
  other: { vi: "English", en: "Tiếng Việt" },
  demonstration: {
    vi: "Dữ liệu minh họa, không phải số liệu thật của tỉnh.",
    en: "Demonstration data, not real figures of the province.",
  },
  product: {
    vi: "Công Tâm – Chỉ số cải cách hành chính",
    en: "Công Tâm – Administrative reform index",
  },
} satisfies Record<string, Text>;

/** The frame of every public page: complete without scripts, one stylesheet, readable at 320 px and on paper. */
export function renderPage(frame: PageFrame): Markup {
  const { language, basePath } = frame;
  const say = (key: keyof typeof words) => words[key][language];
  const otherLanguage = language === "vi" ? "en" : "vi";
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title} – ${frame.provinceName}</title>
<link rel="stylesheet" href="${basePath}/assets/portal.css">
</head>
<body>
<a class="skip" href="#content">${say("skip")}</a>
${frame.demonstration ? html`<p class="demonstration" role="note">${say("demonstration")}</p>` : ""}
<header>
<p class="brand"><a href="${basePath}/">${frame.provinceName}</a> <span>${say("product")}</span></p>
<nav aria-label="${say("home")}">
<a href="${basePath}/">${say("home")}</a>
<a href="${basePath}/rankings">${say("rankings")}</a>
<a href="${basePath}/app">${say("office")}</a>
<a lang="${otherLanguage}" href="${basePath}${frame.path}?lang=${otherLanguage}">${say("other")}</a>
</nav>
</header>
<main id="content">
${frame.body}
</main>
</body>
</html>`;
}
