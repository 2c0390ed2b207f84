import { setStateLabels } from "../../../../domain/scoring/set-labels.ts";
import { call } from "../../../api/call.ts";
import type { Found } from "../../../app/feature.ts";
import { currentLanguage } from "../../../i18n/language.ts";
import { translate } from "../../../i18n/texts.ts";
import { titleOf } from "./parts/set-words.ts";
import { setTexts } from "./texts.ts";

/** Criteria sets for the Ctrl+K palette. */
export async function findSets(text: string): Promise<Found[]> {
  const page = await call("scoring.listCriteriaSets", { query: { q: text, pageSize: "8" } });
  const language = currentLanguage();
  return page.items.map((set) => ({
    path: `/criteria-sets/${set.id}`,
    label: titleOf(set, language),
    detail: `${translate(setTexts, "found", { version: set.version })} · ${setStateLabels[set.state][language]}`,
  }));
}
