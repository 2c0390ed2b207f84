import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** What was published of a round, and its correction. */
export const publicationPages: readonly FeaturePage[] = [
  {
    path: "/rounds/$roundId/publications",
    component: lazyRouteComponent(() => import("./pages/publications-page.tsx"), "PublicationsPage"),
  },
  {
    path: "/rounds/$roundId/publications/amend",
    component: lazyRouteComponent(() => import("./pages/amend-page.tsx"), "AmendPage"),
  },
];
