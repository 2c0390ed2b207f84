import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage, NavEntry } from "../../../app/feature.ts";
import { IconTrophy } from "../../../ui/icons/icons.gen.ts";

/** Pages of rounds: inputs, ranking, results. */
export const roundPages: readonly FeaturePage[] = [
  { path: "/rounds", component: lazyRouteComponent(() => import("./pages/round-list-page.tsx"), "RoundListPage") },
  {
    path: "/rounds/new",
    component: lazyRouteComponent(() => import("./pages/round-create-page.tsx"), "RoundCreatePage"),
  },
  {
    path: "/rounds/$roundId",
    component: lazyRouteComponent(() => import("./pages/ranking-page.tsx"), "RankingPage"),
  },
  {
    path: "/rounds/$roundId/units",
    component: lazyRouteComponent(() => import("./pages/round-units-page.tsx"), "RoundUnitsPage"),
  },
  {
    path: "/rounds/$roundId/components",
    component: lazyRouteComponent(() => import("./pages/components-page.tsx"), "ComponentsPage"),
  },
  {
    path: "/rounds/$roundId/component",
    component: lazyRouteComponent(() => import("./pages/component-page.tsx"), "ComponentPage"),
  },
  {
    path: "/rounds/$roundId/about",
    component: lazyRouteComponent(() => import("./pages/round-about-page.tsx"), "RoundAboutPage"),
  },
  {
    path: "/rounds/$roundId/change",
    component: lazyRouteComponent(() => import("./pages/round-change-page.tsx"), "RoundChangePage"),
  },
  {
    path: "/rounds/$roundId/units/$unitId",
    component: lazyRouteComponent(() => import("./pages/unit-result-page.tsx"), "UnitResultPage"),
  },
  {
    path: "/rounds/$roundId/units/$unitId/inputs",
    component: lazyRouteComponent(() => import("./pages/unit-inputs-page.tsx"), "UnitInputsPage"),
  },
];

export const roundNav: readonly NavEntry[] = [
  {
    path: "/rounds",
    label: { vi: "Đợt đánh giá, xếp hạng", en: "Rounds and rankings" },
    icon: IconTrophy,
    abilities: ["scoring.read"],
    words: "chỉ số CCHC kết quả xếp hạng số liệu công bố round ranking inputs result",
  },
];
