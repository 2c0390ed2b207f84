import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** The survey of a round. */
export const surveyPages: readonly FeaturePage[] = [
  {
    path: "/rounds/$roundId/survey",
    component: lazyRouteComponent(() => import("./pages/survey-page.tsx"), "SurveyPage"),
  },
  {
    path: "/rounds/$roundId/survey/units/$unitId/$component",
    component: lazyRouteComponent(() => import("./pages/cell-page.tsx"), "CellPage"),
  },
  {
    path: "/rounds/$roundId/survey/imports",
    component: lazyRouteComponent(() => import("./pages/batches-page.tsx"), "BatchesPage"),
  },
  {
    path: "/rounds/$roundId/survey/imports/$batchId",
    component: lazyRouteComponent(() => import("./pages/batch-page.tsx"), "BatchPage"),
  },
];
