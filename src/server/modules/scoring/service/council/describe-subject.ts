import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { getCouncilCase as GetCouncilCase } from "../../../../../contract/scoring/council.ts";
import { printDecimal } from "../../../../../domain/rational-format.ts";
import { confirmedExtras } from "../../../../../domain/scoring/council/extra-case.ts";
import { describeRule } from "../../../../../domain/scoring/describe-rule.ts";
import { partAt, ruleAt } from "../../../../../domain/scoring/describe-set.ts";
import { extraFields } from "../../../../../domain/scoring/extras/extra-fields.ts";
import { leafFields } from "../../../../../domain/scoring/input-form.ts";
import { basisOfCouncil } from "./decide-content.ts";
import type { CouncilCase } from "./read-agenda.ts";

type Description = Pick<AnswerOf<typeof GetCouncilCase>, "rule" | "fields" | "inputs">;

/** How a case is scored, what a decision on it asks for, and with which inputs a proposal to change them begins. */
export function describeSubject({ compiled, subject, columns }: CouncilCase): Description {
  if (subject.kind === "extras") return describeExtras(compiled, columns);
  const { leaf } = subject;
  const inputs = basisOfCouncil(columns)?.inputs ?? {};
  return {
    rule: describeRule(ruleAt(compiled.set, leaf.path), partAt(compiled.set, leaf.path)?.max ?? null),
    fields: leafFields(compiled, leaf, new Map([[leaf.code, new Map(Object.entries(inputs))]])),
    inputs: { ...inputs },
  };
}

/** A proposal begins with what was confirmed, else with what the unit proposed. */
function describeExtras(
  { bonusMax, penaltyMax }: CouncilCase["compiled"],
  columns: CouncilCase["columns"],
): Description {
  const begin = confirmedExtras(columns) ?? columns.find((one) => one.stage === "self");
  const caps = (language: "vi" | "en") => [bonusMax, penaltyMax].map((cap) => printDecimal(cap, language));
  const [vi, en] = [caps("vi"), caps("en")];
  return {
    rule: {
      vi: `Điểm thưởng tối đa ${vi[0]}, điểm trừ tối đa ${vi[1]}, cộng và trừ vào tổng điểm của đơn vị.`,
      en: `At most ${en[0]} bonus and ${en[1]} penalty, added to and taken off the unit's points.`,
    },
    fields: extraFields,
    inputs: { bonus: "0", penalty: "0", ...begin?.inputs },
  };
}
