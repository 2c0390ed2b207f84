import { lazyRouteComponent } from "@tanstack/react-router";
import { lazy } from "react";
import type { Feature } from "../../app/feature.ts";
import { IconHistory } from "../../ui/icons/icons.gen.ts";

export const audit: Feature = {
  group: "administration",
  pages: [
    { path: "/audit", component: lazyRouteComponent(() => import("./pages/action-list-page.tsx"), "ActionListPage") },
    {
      path: "/audit/$actionId",
      component: lazyRouteComponent(() => import("./pages/action-detail-page.tsx"), "ActionDetailPage"),
    },
  ],
  nav: [
    {
      path: "/audit",
      label: { vi: "Nhật ký thao tác", en: "Record of acts" },
      icon: IconHistory,
      abilities: ["audit.read"],
      words: "audit log history kiểm toán",
    },
  ],
  work: {
    abilities: ["audit.read"],
    component: lazy(() => import("./parts/audit-work.tsx").then((module) => ({ default: module.AuditWork }))),
  },
};
