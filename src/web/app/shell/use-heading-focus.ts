import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** True where nothing has the keyboard. */
const isLost = () => document.activeElement === null || document.activeElement === document.body;

/**
 * On a new page whose link went away with the page before, the heading has the keyboard: the next Tab goes on from
 * there. It waits for the heading where the page is still read, and gives way to whatever takes the focus meanwhile.
 */
export function useHeadingFocus(): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    const isFirst = before.current === undefined || before.current === path;
    before.current = path;
    const main = document.getElementById("main");
    if (isFirst || main === null) return;
    const focus = (): boolean => {
      if (!isLost()) return true;
      const heading = main.querySelector<HTMLElement>("h1");
      if (heading === null) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      return true;
    };
    if (focus()) return;
    const watch = new MutationObserver(() => focus() && watch.disconnect());
    watch.observe(main, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [path]);
}
