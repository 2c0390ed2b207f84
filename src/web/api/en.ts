import type { vi } from "./vi.ts";

export const en: Readonly<Record<keyof typeof vi, string>> = {
  offlineTitle: "No connection",
  offlineDetail: "The server cannot be reached. What you typed is kept; check the network and try again.",
  unreadableTitle: "Unexpected answer",
  unreadableDetail:
    "The server answered in an unexpected form (HTTP {status}). Try again; if it persists, tell the administrator.",
};
