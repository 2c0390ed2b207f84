import { NativeSelect, Stack } from "@mantine/core";
import type { Rule } from "../../../../../domain/scoring/rule-model.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { textOrNone, withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";
import { RuleFieldInput } from "./rule-field.tsx";
import type { RuleField } from "./rule-fields.ts";
import { RuleRows } from "./rule-rows.tsx";

type FormulaRule = Extract<Rule, { kind: "formula" }>;

interface FormulaFormProps {
  readonly rule: FormulaRule;
  readonly onChange: (rule: FormulaRule, key: string) => void;
}

const variables: Extract<RuleField, { kind: "rows" }> = {
  key: "variables",
  label: "field.variables",
  kind: "rows",
  columns: [
    { key: "name", label: "field.variable", kind: "name" },
    { key: "title", label: "field.title", kind: "text", optional: true },
    { key: "titleEn", label: "field.titleEn", kind: "text", optional: true },
    { key: "min", label: "field.from", kind: "amount", optional: true },
    { key: "max", label: "field.to", kind: "amount", optional: true },
  ],
  fresh: (at) => ({ name: String.fromCharCode(97 + (at % 26)) }),
  add: "add.variable",
};

const alternatives: Extract<RuleField, { kind: "rows" }> = {
  key: "alternatives",
  label: "field.alternatives",
  kind: "rows",
  columns: [
    { key: "id", label: "field.id", kind: "text" },
    { key: "shown", label: "field.shown", kind: "text", optional: true },
    { key: "expression", label: "field.expression", kind: "formula" },
  ],
  fresh: (at) => ({ id: String(at + 1), expression: "0" }),
  add: "add.alternative",
};

/** A formula with its variables: one expression, or several of which one holds. */
export function FormulaForm({ rule, onChange }: FormulaFormProps) {
  const t = useTexts(designerTexts);
  const change = (key: string, value: unknown, edit = key) => onChange(withField(rule, key, value), edit);
  const many = rule.alternatives !== undefined && rule.alternatives.length > 0;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t("formula.how")}
        value={many ? "many" : "one"}
        data={[
          { value: "one", label: t("formula.one") },
          { value: "many", label: t("formula.many") },
        ]}
        onChange={(event) => onChange(switchForm(rule, event.currentTarget.value === "many"), "")}
      />
      {many ? (
        <>
          <RuleRows
            field={alternatives}
            rows={rule.alternatives ?? []}
            onChange={(rows, key) => change("alternatives", rows, key)}
          />
          <NativeSelect
            label={t("field.chosen")}
            value={rule.chosen ?? ""}
            data={[
              { value: "", label: t("formula.chosenLater") },
              ...(rule.alternatives ?? []).map((one) => ({ value: one.id, label: one.shown ?? one.id })),
            ]}
            onChange={(event) => change("chosen", textOrNone(event.currentTarget.value), "")}
          />
        </>
      ) : (
        <RuleFieldInput
          field={{ key: "expression", label: "field.expression", kind: "formula" }}
          value={rule.expression}
          onChange={(value) => change("expression", value)}
        />
      )}
      <RuleRows
        field={variables}
        mayBeEmpty
        rows={rule.variables.map((one) => (typeof one === "string" ? { name: one } : one))}
        onChange={(rows, key) => change("variables", rows, key)}
      />
      <p style={{ margin: 0, fontSize: "0.75rem" }}>{t("formula.hint")}</p>
    </Stack>
  );
}

function switchForm(rule: FormulaRule, many: boolean): FormulaRule {
  const { expression, alternatives: old, chosen: _, ...rest } = rule;
  if (!many) return { ...rest, expression: expression ?? old?.[0]?.expression ?? "0" };
  return { ...rest, alternatives: [{ id: "1", expression: expression ?? "0" }] };
}
