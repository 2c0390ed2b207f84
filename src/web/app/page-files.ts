import { pageSettings } from "./page-settings.ts";

/** newer: the program was updated under the open page; missing: a file did not come, the network perhaps. */
export type PageFilesState = "whole" | "newer" | "missing";

const listeners = new Set<() => void>();
let state: PageFilesState = "whole";

function become(next: PageFilesState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Whether every part that the open page asked for came. */
export const pageFiles = {
  state: () => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * Looks why a part of the application did not come. Nothing is loaded anew by itself: what a person has typed stays
 * until that person says so.
 */
export async function lookWhyMissing(): Promise<void> {
  const own = document.querySelector("script[type=module][src]")?.getAttribute("src") ?? null;
  const served = await fetch(`${pageSettings.basePath}/app/`, { cache: "no-store" })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .catch(() => "");
  become(own !== null && served !== "" && !served.includes(own) ? "newer" : state === "newer" ? "newer" : "missing");
}

/** Vite tells of each part that did not come by this event. */
export function watchPageFiles(): void {
  window.addEventListener("vite:preloadError", (event) => {
    void lookWhyMissing();
    // The router would load the whole page anew at once; it does so only once for each message it has noted.
    sessionStorage.setItem(`tanstack_router_reload:${event.payload.message}`, "1");
  });
}
