import type { Decisions } from "../../domain/scoring/amended/decisions-of.ts";
import type { RoundDecision } from "../../domain/scoring/round.ts";
import { printDay } from "../../domain/text/dates.ts";
import type { View } from "../view.ts";

/**
 * By which decisions a publication stands, as the result sheet names them; empty where there is none.
 * @example nameDecisions(view, { first, later: [second, third] })
 * // "Quyết định số 12/QĐ-UBND ngày 16/01/2027, được điều chỉnh bởi Quyết định số 13/QĐ-UBND ngày … và Quyết định số …"
 */
export function nameDecisions(view: View, { first, later }: Decisions): string {
  const name = ({ number, date }: RoundDecision) => view.say("decisionInText", { number, day: printDay(date) });
  const decision = first === null ? "" : name(first);
  if (later.length === 0) return decision;
  const amending = new Intl.ListFormat(view.language).format(later.map(name));
  return first === null
    ? view.say("amendedBy", { later: amending })
    : view.say("decisionAmendedBy", { decision, later: amending });
}
