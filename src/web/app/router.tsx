import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { FailedPage } from "./failed-page.tsx";
import { features } from "./features.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { pageSettings } from "./page-settings.ts";
import { PageSkeleton } from "./page-skeleton.tsx";
import { parseSearch, stringifySearch } from "./search-codec.ts";
import { Shell } from "./shell/shell.tsx";

/** All pages of all features below one frame; each page's code is loaded when it is opened. */
export function makeRouter() {
  const root = createRootRoute({ component: Shell });
  const pages = features
    .flatMap((feature) => feature.pages)
    .map((page) => createRoute({ getParentRoute: () => root, path: page.path, component: page.component }));
  return createRouter({
    routeTree: root.addChildren(pages),
    basepath: `${pageSettings.basePath}/app`,
    parseSearch,
    stringifySearch,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: FailedPage,
    defaultPendingComponent: PageSkeleton,
    defaultPreload: "intent",
    scrollRestoration: true,
  });
}
