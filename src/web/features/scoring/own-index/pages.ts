import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage, NavEntry } from "../../../app/feature.ts";
import { IconBuildingMonument } from "../../../ui/icons/icons.gen.ts";

/** The province's own index. */
export const ownIndexPages: readonly FeaturePage[] = [
  {
    path: "/own-index",
    component: lazyRouteComponent(() => import("./pages/year-list-page.tsx"), "YearListPage"),
  },
  {
    path: "/own-index/$roundId",
    component: lazyRouteComponent(() => import("./pages/overview-page.tsx"), "OverviewPage"),
  },
  {
    path: "/own-index/$roundId/components",
    component: lazyRouteComponent(() => import("./pages/components-page.tsx"), "ComponentsPage"),
  },
  {
    path: "/own-index/$roundId/components/$component",
    component: lazyRouteComponent(() => import("./pages/component-page.tsx"), "ComponentPage"),
  },
  {
    path: "/own-index/$roundId/gaps",
    component: lazyRouteComponent(() => import("./pages/gaps-page.tsx"), "GapsPage"),
  },
  {
    path: "/own-index/$roundId/setup",
    component: lazyRouteComponent(() => import("./pages/setup-page.tsx"), "SetupPage"),
  },
];

export const ownIndexNav: readonly NavEntry[] = [
  {
    path: "/own-index",
    label: { vi: "Chỉ số CCHC của tỉnh (PAR INDEX)", en: "The province's own index (PAR INDEX)" },
    icon: IconBuildingMonument,
    abilities: ["scoring.read"],
    words: "par index tỉnh bộ nội vụ dự kiến tự chấm chủ trì chênh lệch điểm mất forecast province ministry",
  },
];
