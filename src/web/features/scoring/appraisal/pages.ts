import { lazyRouteComponent } from "@tanstack/react-router";
import type { FeaturePage, NavEntry } from "../../../app/feature.ts";
import { IconMessage2 } from "../../../ui/icons/icons.gen.ts";

/** Pages of appraisal and explanation. */
export const appraisalPages: readonly FeaturePage[] = [
  {
    path: "/rounds/$roundId/appraisal",
    component: lazyRouteComponent(() => import("./pages/appraisal-work-page.tsx"), "AppraisalWorkPage"),
  },
  {
    path: "/rounds/$roundId/appraisal/components/$component",
    component: lazyRouteComponent(() => import("./pages/component-lines-page.tsx"), "ComponentLinesPage"),
  },
  {
    path: "/rounds/$roundId/appraisal/units/$unitId",
    component: lazyRouteComponent(() => import("./pages/unit-lines-page.tsx"), "UnitLinesPage"),
  },
  {
    path: "/rounds/$roundId/appraisal/self-above",
    component: lazyRouteComponent(() => import("./pages/self-above-page.tsx"), "SelfAbovePage"),
  },
  {
    path: "/rounds/$roundId/appraisal/self-above/by/$by",
    component: lazyRouteComponent(() => import("./pages/self-above-sums-page.tsx"), "SelfAboveSumsPage"),
  },
  {
    path: "/rounds/$roundId/explanation/$unitId",
    component: lazyRouteComponent(() => import("./explanation/explanation-page.tsx"), "ExplanationPage"),
  },
  {
    path: "/appraisal-remarks",
    component: lazyRouteComponent(() => import("./pages/remarks-page.tsx"), "RemarksPage"),
  },
];

export const appraisalNav: readonly NavEntry[] = [
  {
    path: "/appraisal-remarks",
    label: { vi: "Nhận xét mẫu khi thẩm định", en: "Stock remarks of the appraisal" },
    icon: IconMessage2,
    abilities: ["scoring.appraise", "scoring.manage"],
    words: "thẩm định lý do trừ điểm mã nhận xét remarks deduction appraisal",
  },
];
