import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** Pages of the self-assessment of a unit. */
export const sheetPages: readonly FeaturePage[] = [
  {
    path: "/rounds/$roundId/sheets/$unitId",
    component: lazyRouteComponent(() => import("./sheet-page.tsx"), "SheetPage"),
  },
  {
    path: "/rounds/$roundId/sheets/$unitId/paper",
    component: lazyRouteComponent(() => import("./paper/paper-page.tsx"), "SheetPaperPage"),
  },
];
