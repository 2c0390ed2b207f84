import { useSyncExternalStore } from "react";
import type { Language } from "../../contract/text.ts";

/** The server reads the same cookie, so that its answers and files come in the chosen language too. */
const cookieName = "congtam_language";
const listeners = new Set<() => void>();
let chosen: Language = readCookie();

function readCookie(): Language {
  const found = new RegExp(`(?:^|; )${cookieName}=(vi|en)(?:;|$)`).exec(document.cookie);
  return found?.[1] === "en" ? "en" : "vi";
}

/** The language of the screen outside of components. */
export function currentLanguage(): Language {
  return chosen;
}

/** Changes the language of the screen and remembers it for a year. `path` is the base path of the product. */
export function setLanguage(language: Language, path: string): void {
  chosen = language;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers still in use.
  document.cookie = `${cookieName}=${language}; path=${path || "/"}; max-age=31536000; samesite=lax`;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}
