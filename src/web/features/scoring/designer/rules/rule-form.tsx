import { NativeSelect, SimpleGrid, Stack } from "@mantine/core";
import type { Rule, RuleKind } from "../../../../../domain/scoring/rule-model.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";
import { CountStepsForm } from "./count-steps-form.tsx";
import { FormulaForm } from "./formula-form.tsx";
import { freshRule } from "./fresh-rule.ts";
import { KnockOutForm } from "./knock-out-form.tsx";
import { RuleFieldInput } from "./rule-field.tsx";
import { ruleFields, ruleKinds } from "./rule-fields.ts";
import { RuleRows } from "./rule-rows.tsx";

interface RuleFormProps {
  readonly rule: Rule | undefined;
  /** Maximum of the part, "1" where it is not known yet: what a new rule gives at most. */
  readonly max: string;
  readonly onChange: (rule: Rule | undefined, key: string) => void;
}

/** The rule of a part: its kind, and a form for each kind. */
export function RuleForm({ rule, max, onChange }: RuleFormProps) {
  const t = useTexts(designerTexts);
  const choose = (kind: string) => onChange(kind === "" ? undefined : freshRule(kind as RuleKind, max, rule), "");
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t("rule.kind")}
        description={rule && t(`kindHint.${rule.kind}`)}
        value={rule?.kind ?? ""}
        data={[
          { value: "", label: t("rule.none") },
          ...ruleKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {rule && <Parameters rule={rule} onChange={onChange} />}
      {rule && <KnockOutForm rule={rule} onChange={onChange} />}
    </Stack>
  );
}

function Parameters({ rule, onChange }: { readonly rule: Rule; readonly onChange: RuleFormProps["onChange"] }) {
  const fields = ruleFields(rule);
  const values = rule as unknown as Readonly<Record<string, unknown>>;
  const change = (key: string, value: unknown, edit = key) => onChange(withField(rule, key, value), edit);
  const lists = fields.filter((field) => field.kind === "rows");
  const single = fields.filter((field) => field.kind !== "rows");
  const ask = (field: (typeof single)[number]) => (
    <RuleFieldInput
      key={field.key}
      field={field}
      value={values[field.key]}
      onChange={(value) => change(field.key, value)}
    />
  );
  return (
    <>
      {rule.kind === "bands" && <BandsBasis rule={rule} onChange={onChange} />}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs">
        {single.filter((field) => !field.wide).map(ask)}
      </SimpleGrid>
      {single.filter((field) => field.wide).map(ask)}
      {lists.map((field) => (
        <RuleRows
          key={field.key}
          field={field}
          mayBeEmpty={field.key === "late"}
          rows={(values[field.key] ?? []) as readonly Record<string, unknown>[]}
          onChange={(rows, edit) => change(field.key, rows, edit)}
        />
      ))}
      {rule.kind === "countSteps" && (
        <CountStepsForm steps={rule.steps} onChange={(steps, edit) => change("steps", steps, edit)} />
      )}
      {rule.kind === "formula" && <FormulaForm rule={rule} onChange={onChange} />}
    </>
  );
}

type BandsRule = Extract<Rule, { kind: "bands" }>;

/** What the bands are of: a share of two numbers, a percentage typed as it is, or any value. */
function BandsBasis({ rule, onChange }: { readonly rule: BandsRule; readonly onChange: RuleFormProps["onChange"] }) {
  const t = useTexts(designerTexts);
  const isShare = rule.numerator !== undefined || rule.denominator !== undefined;
  const basis = isShare ? "share" : rule.input === "ratioPercent" ? "percent" : "value";
  const choose = (next: string) => {
    const { numerator = "tuSo", denominator = "mauSo", input: _, inputs: __, ...rest } = rule;
    if (next === "share") return onChange({ ...rest, numerator, denominator }, "");
    onChange(next === "percent" ? { ...rest, input: "ratioPercent" } : rest, "");
  };
  return (
    <NativeSelect
      label={t("bands.basis")}
      value={basis}
      data={(["share", "percent", "value"] as const).map((value) => ({ value, label: t(`basis.${value}`) }))}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
