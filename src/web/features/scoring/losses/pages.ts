import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** Pages of results by stage and of lost points. */
export const lossPages: readonly FeaturePage[] = [
  {
    path: "/rounds/$roundId/units/$unitId/losses",
    component: lazyRouteComponent(() => import("./unit-losses-page.tsx"), "UnitLossesPage"),
  },
];
