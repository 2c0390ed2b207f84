import { lazy } from "react";
import type { Feature } from "../../app/feature.ts";
import { findRounds } from "./rounds/find-rounds.ts";
import { roundNav, roundPages } from "./rounds/pages.ts";
import { setNav, setPages } from "./sets/pages.ts";

export const scoring: Feature = {
  group: "scoring",
  pages: [...roundPages, ...setPages],
  nav: [...roundNav, ...setNav],
  work: {
    abilities: ["scoring.manage"],
    component: lazy(() => import("./rounds/parts/round-work.tsx").then((module) => ({ default: module.RoundWork }))),
  },
  find: { abilities: ["scoring.read"], search: findRounds },
};
