import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage, NavEntry } from "../../../app/feature.ts";
import { IconFileText } from "../../../ui/icons/icons.gen.ts";

/** Templates of papers. */
export const templatePages: readonly FeaturePage[] = [
  { path: "/paper-templates", component: lazyRouteComponent(() => import("./template-page.tsx"), "TemplatePage") },
];

export const templateNav: readonly NavEntry[] = [
  {
    path: "/paper-templates",
    label: { vi: "Mẫu văn bản", en: "Paper templates" },
    icon: IconFileText,
    abilities: ["scoring.manage"],
    words: "quyết định tờ trình biên bản báo cáo thông báo công văn docx word templates",
  },
];
