import type { Texts } from "../../../i18n/texts.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

export const templateTexts: Texts<keyof typeof vi> = { vi, en };
