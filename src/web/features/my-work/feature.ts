import { lazyRouteComponent } from "@tanstack/react-router";
import type { Feature } from "../../app/feature.ts";
import { IconHome } from "../../ui/icons/icons.gen.ts";

export const myWork: Feature = {
  group: "own",
  pages: [{ path: "/", component: lazyRouteComponent(() => import("./my-work-page.tsx"), "MyWorkPage") }],
  nav: [{ path: "/", label: { vi: "Việc của tôi", en: "My work" }, icon: IconHome, words: "trang chủ home" }],
};
