import { type ComponentType, type LazyExoticComponent, lazy } from "react";

const Nothing = () => null;

/**
 * A part of a page that is loaded when it is first shown. Where its file does not come nothing stands in its place and
 * the notice of the frame says why; an error would take the page around it away, with what was typed there.
 * @example lazyPart(() => import("./bell-list.tsx").then((module) => module.BellList))
 */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Nothing as ComponentType<Props> }),
    ),
  );
}
