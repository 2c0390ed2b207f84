import type { Text } from "../finding.ts";
import { readAnswer } from "./answer-text.ts";

type Inputs = Readonly<Record<string, string>>;

/** Said to whoever tries: index-scoring, section 3; Hà Nam 2023 fixed beforehand what was left out for whom. */
export const onlyByOwner: Text = {
  vi: "không đánh giá do cơ quan chủ trì quyết định; đơn vị gửi “Đề nghị không đánh giá” và nêu lý do",
  en: "the owner of the round decides what is not applicable; the unit sends a request with its reason",
};

/**
 * True where a column of a unit newly says "not applicable". A unit may only ask for it; what stood there before the
 * round was under way, entered by its owner, may stay, and may be taken back.
 * @example claimsNotApplicable({ na: "true" }, {}) // true
 */
export function claimsNotApplicable(inputs: Inputs, before: Inputs | undefined): boolean {
  return saysSo(inputs) && !saysSo(before);
}

function saysSo(inputs: Inputs | undefined): boolean {
  const na = inputs?.["na"];
  return na !== undefined && readAnswer("yesNo", na) !== "false";
}
