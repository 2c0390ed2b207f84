import type { Texts } from "../../../i18n/texts.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

export type DesignerKey = keyof typeof vi;
export const designerTexts: Texts<DesignerKey> = { vi, en };
