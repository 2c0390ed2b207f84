import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage, NavEntry } from "../../../app/feature.ts";
import { IconBooks } from "../../../ui/icons/icons.gen.ts";

/** Pages of the library of evidence. */
export const evidencePages: readonly FeaturePage[] = [
  { path: "/evidence", component: lazyRouteComponent(() => import("./pages/library-page.tsx"), "LibraryPage") },
  {
    path: "/evidence/$documentId",
    component: lazyRouteComponent(() => import("./pages/document-page.tsx"), "DocumentPage"),
  },
];

export const evidenceNav: readonly NavEntry[] = [
  {
    path: "/evidence",
    label: { vi: "Kho tài liệu kiểm chứng", en: "Evidence" },
    icon: IconBooks,
    abilities: ["scoring.fill"],
    words: "minh chứng tài liệu tệp đính kèm văn bản evidence documents files",
  },
];
