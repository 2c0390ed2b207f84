import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage } from "../../../app/feature.ts";

/** Following a round. */
export const boardPages: readonly FeaturePage[] = [
  { path: "/rounds/$roundId/board", component: lazyRouteComponent(() => import("./board-page.tsx"), "BoardPage") },
];
