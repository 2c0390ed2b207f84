import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage, NavEntry } from "../../../app/feature.ts";
import { IconListTree } from "../../../ui/icons/icons.gen.ts";
import { designerPages } from "../designer/pages.ts";

/** Pages of the criteria sets. */
export const setPages: readonly FeaturePage[] = [
  { path: "/criteria-sets", component: lazyRouteComponent(() => import("./pages/set-list-page.tsx"), "SetListPage") },
  {
    path: "/criteria-sets/$setId",
    component: lazyRouteComponent(() => import("./pages/set-detail-page.tsx"), "SetDetailPage"),
  },
  ...designerPages,
];

export const setNav: readonly NavEntry[] = [
  {
    path: "/criteria-sets",
    label: { vi: "Bộ tiêu chí", en: "Criteria sets" },
    icon: IconListTree,
    abilities: ["scoring.read"],
    words: "bộ chỉ số lĩnh vực tiêu chí thành phần quy tắc chấm điểm rules",
  },
];
