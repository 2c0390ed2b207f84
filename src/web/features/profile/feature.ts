import { lazyRouteComponent } from "@tanstack/react-router";
import { lazy } from "react";
import type { Feature } from "../../app/feature.ts";

/** Reached from the menu of the person, so it has no place of its own in the rail. */
export const profile: Feature = {
  group: "own",
  pages: [{ path: "/profile", component: lazyRouteComponent(() => import("./profile-page.tsx"), "ProfilePage") }],
  nav: [],
  work: {
    component: lazy(() => import("./profile-work.tsx").then((module) => ({ default: module.ProfileWork }))),
  },
};
