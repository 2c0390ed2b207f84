import type { vi } from "./vi.ts";

export const en: Readonly<Record<keyof typeof vi, string>> = {
  title: "My work",
  waiting: "To look at",
  nothing: "Nothing waits for you.",
  areas: "Areas of work for your roles",
  none: "No role is given to this account yet. Ask the administrator of accounts of your unit.",
};
