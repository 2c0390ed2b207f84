import { lazyRouteComponent } from "@tanstack/react-router";
import { lazy } from "react";
import type { Feature } from "../../app/feature.ts";
import { IconBell, IconMail } from "../../ui/icons/icons.gen.ts";

/** What the person was told, and by which ways he wants to be told. */
export const notices: Feature = {
  group: "own",
  pages: [
    { path: "/notices", component: lazyRouteComponent(() => import("./pages/notice-list-page.tsx"), "NoticeListPage") },
    {
      path: "/notices/settings",
      component: lazyRouteComponent(() => import("./pages/notice-settings-page.tsx"), "NoticeSettingsPage"),
    },
  ],
  nav: [
    {
      path: "/notices",
      label: { vi: "Thông báo", en: "Notices" },
      icon: IconBell,
      words: "nhắc việc đôn đốc thư tin nhắn notices reminders mail",
    },
  ],
  work: {
    component: lazy(() => import("./parts/notice-work.tsx").then((module) => ({ default: module.NoticeWork }))),
  },
};

/** All that was sent, for the administrator. */
export const messages: Feature = {
  group: "administration",
  pages: [
    {
      path: "/messages",
      component: lazyRouteComponent(() => import("./pages/message-list-page.tsx"), "MessageListPage"),
    },
  ],
  nav: [
    {
      path: "/messages",
      label: { vi: "Thư, tin nhắn đã gửi", en: "Mails and messages" },
      icon: IconMail,
      abilities: ["notices.manage"],
      words: "email thư điện tử zalo sms gửi lại outbox mail",
    },
  ],
  work: {
    abilities: ["notices.manage"],
    component: lazy(() => import("./parts/message-work.tsx").then((module) => ({ default: module.MessageWork }))),
  },
};
