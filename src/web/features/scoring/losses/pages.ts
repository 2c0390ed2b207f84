import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** Pages of results by stage and of lost points. */
export const lossPages: readonly FeaturePage[] = [
  {
    path: "/rounds/$roundId/units/$unitId/losses",
    component: lazyRouteComponent(() => import("./unit-losses-page.tsx"), "UnitLossesPage"),
  },
  {
    path: "/rounds/$roundId/analysis",
    component: lazyRouteComponent(() => import("./analysis/standings-page.tsx"), "StandingsPage"),
  },
  {
    path: "/rounds/$roundId/analysis/by/$by",
    component: lazyRouteComponent(() => import("./analysis/loss-groups-page.tsx"), "LossGroupsPage"),
  },
  {
    path: "/rounds/$roundId/analysis/losses",
    component: lazyRouteComponent(() => import("./analysis/loss-lines-page.tsx"), "LossLinesPage"),
  },
];
