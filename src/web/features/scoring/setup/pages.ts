import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** Setting up and running a round, for its owner. */
export const setupPages: readonly FeaturePage[] = [
  {
    path: "/rounds/$roundId/setup",
    component: lazyRouteComponent(() => import("./pages/windows-page.tsx"), "WindowsPage"),
  },
  {
    path: "/rounds/$roundId/setup/assignments",
    component: lazyRouteComponent(() => import("./pages/assignments-page.tsx"), "AssignmentsPage"),
  },
  {
    path: "/rounds/$roundId/setup/exclusions",
    component: lazyRouteComponent(() => import("./pages/exclusions-page.tsx"), "ExclusionsPage"),
  },
  {
    path: "/rounds/$roundId/setup/council",
    component: lazyRouteComponent(() => import("./pages/council-page.tsx"), "CouncilPage"),
  },
  {
    path: "/rounds/$roundId/setup/guidance",
    component: lazyRouteComponent(() => import("./pages/guidance-page.tsx"), "GuidancePage"),
  },
  {
    path: "/rounds/$roundId/setup/opening",
    component: lazyRouteComponent(() => import("./pages/opening-page.tsx"), "OpeningPage"),
  },
];
