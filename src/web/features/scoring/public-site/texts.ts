import type { Texts } from "../../../i18n/texts.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

export const publicSiteTexts: Texts<keyof typeof vi> = { vi, en };
