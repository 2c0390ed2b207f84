import type { Feature } from "../../app/feature.ts";
import { roundNav, roundPages } from "./rounds/pages.ts";
import { setNav, setPages } from "./sets/pages.ts";

export const scoring: Feature = {
  group: "scoring",
  pages: [...roundPages, ...setPages],
  nav: [...roundNav, ...setNav],
};
