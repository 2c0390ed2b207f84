import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** Pages of the council of a round. */
export const councilPages: readonly FeaturePage[] = [
  {
    path: "/rounds/$roundId/council",
    component: lazyRouteComponent(() => import("./pages/council-page.tsx"), "CouncilPage"),
  },
  {
    path: "/rounds/$roundId/council/agenda",
    component: lazyRouteComponent(() => import("./pages/agenda-page.tsx"), "AgendaPage"),
  },
  {
    path: "/rounds/$roundId/council/case",
    component: lazyRouteComponent(() => import("./pages/case-page.tsx"), "CasePage"),
  },
];
