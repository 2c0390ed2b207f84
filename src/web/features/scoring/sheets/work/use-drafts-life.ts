import { useEffect, useSyncExternalStore } from "react";
import type { SheetDrafts } from "./sheet-drafts.ts";

/** Draws the page with every change of the drafts, sends them once the line is back, and as the page is left. */
export function useDraftsLife(drafts: SheetDrafts): void {
  useSyncExternalStore(drafts.subscribe, drafts.revision);
  useEffect(() => {
    const onOnline = () => void drafts.flush();
    addEventListener("online", onOnline);
    return () => {
      removeEventListener("online", onOnline);
      void drafts.flush();
      drafts.stop();
    };
  }, [drafts]);
}
