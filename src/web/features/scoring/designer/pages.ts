import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** Making, comparing and printing criteria sets. */
export const designerPages: readonly FeaturePage[] = [
  {
    path: "/criteria-sets/$setId/design",
    component: lazyRouteComponent(() => import("./pages/designer-page.tsx"), "DesignerPage"),
  },
  {
    path: "/criteria-sets/$setId/changes",
    component: lazyRouteComponent(() => import("./pages/changes-page.tsx"), "ChangesPage"),
  },
  {
    path: "/criteria-sets/$setId/paper",
    component: lazyRouteComponent(() => import("./pages/paper-page.tsx"), "PaperPage"),
  },
];
