import { lazyRouteComponent } from "@tanstack/react-router";
import { unitKindLabels } from "../../../domain/organisations/unit-labels.ts";
import { call } from "../../api/call.ts";
import type { Feature } from "../../app/feature.ts";
import { currentLanguage } from "../../i18n/language.ts";
import { IconBinaryTree, IconBuilding } from "../../ui/icons/icons.gen.ts";
import { parentName, unitName } from "./parts/unit-name.ts";

export const organisations: Feature = {
  group: "administration",
  pages: [
    { path: "/organisations", component: lazyRouteComponent(() => import("./pages/tree-page.tsx"), "TreePage") },
    { path: "/units", component: lazyRouteComponent(() => import("./pages/unit-list-page.tsx"), "UnitListPage") },
    {
      path: "/units/new",
      component: lazyRouteComponent(() => import("./pages/unit-create-page.tsx"), "UnitCreatePage"),
    },
    {
      path: "/units/$unitId",
      component: lazyRouteComponent(() => import("./pages/unit-detail-page.tsx"), "UnitDetailPage"),
    },
    {
      path: "/units/$unitId/change",
      component: lazyRouteComponent(() => import("./pages/unit-change-page.tsx"), "UnitChangePage"),
    },
    {
      path: "/units/$unitId/correct/$versionId",
      component: lazyRouteComponent(() => import("./pages/unit-correct-page.tsx"), "UnitCorrectPage"),
    },
    {
      path: "/successions/new",
      component: lazyRouteComponent(() => import("./pages/succession-page.tsx"), "SuccessionPage"),
    },
  ],
  nav: [
    {
      path: "/organisations",
      label: { vi: "Cơ cấu tổ chức", en: "Organisation" },
      icon: IconBinaryTree,
      abilities: ["organisations.read"],
      words: "cây đơn vị tree",
    },
    {
      path: "/units",
      label: { vi: "Danh sách đơn vị", en: "Units" },
      icon: IconBuilding,
      abilities: ["organisations.read"],
      words: "sở ban ngành xã phường departments communes",
    },
  ],
  find: {
    abilities: ["organisations.read"],
    search: async (text) => {
      const page = await call("organisations.listUnits", { query: { q: text, pageSize: "8" } });
      const language = currentLanguage();
      return page.items.map((unit) => ({
        path: `/units/${unit.id}`,
        label: unitName(unit, language),
        detail: [unitKindLabels[unit.kind][language], parentName(unit, language)].filter(Boolean).join(" · "),
      }));
    },
  },
};
