import { lazyRouteComponent } from "@tanstack/react-router";
import { lazy } from "react";
import { call } from "../../api/call.ts";
import type { Feature } from "../../app/feature.ts";
import { currentLanguage } from "../../i18n/language.ts";
import { unitInLanguage } from "../../i18n/unit-in-language.ts";
import { IconUserShare, IconUsers } from "../../ui/icons/icons.gen.ts";

export const identity: Feature = {
  group: "administration",
  pages: [
    {
      path: "/accounts",
      component: lazyRouteComponent(() => import("./pages/account-list-page.tsx"), "AccountListPage"),
    },
    {
      path: "/accounts/new",
      component: lazyRouteComponent(() => import("./pages/account-create-page.tsx"), "AccountCreatePage"),
    },
    {
      path: "/accounts/$accountId",
      component: lazyRouteComponent(() => import("./pages/account-detail-page.tsx"), "AccountDetailPage"),
    },
    {
      path: "/accounts/$accountId/edit",
      component: lazyRouteComponent(() => import("./pages/account-edit-page.tsx"), "AccountEditPage"),
    },
    {
      path: "/substitutions",
      component: lazyRouteComponent(() => import("./pages/substitution-list-page.tsx"), "SubstitutionListPage"),
    },
  ],
  nav: [
    {
      path: "/accounts",
      label: { vi: "Tài khoản và vai trò", en: "Accounts and roles" },
      icon: IconUsers,
      abilities: ["identity.read"],
      words: "người dùng cán bộ users people",
    },
    {
      path: "/substitutions",
      label: { vi: "Làm thay khi vắng mặt", en: "Substitution during leave" },
      icon: IconUserShare,
      words: "nghỉ phép ủy quyền leave",
    },
  ],
  work: {
    abilities: ["identity.read"],
    component: lazy(() => import("./parts/account-work.tsx").then((module) => ({ default: module.AccountWork }))),
  },
  find: {
    abilities: ["identity.read"],
    search: async (text) => {
      const page = await call("identity.listAccounts", { query: { q: text, pageSize: "5" } });
      return page.items.map((account) => ({
        path: `/accounts/${account.id}`,
        label: account.displayName,
        detail: [account.login, unitInLanguage(account, currentLanguage())].filter(Boolean).join(" · "),
      }));
    },
  },
};
