import { Button, Fieldset, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useDeferredValue, useMemo } from "react";
import { describeRule } from "../../../../../domain/scoring/describe-rule.ts";
import type { SetPartNode } from "../../../../../domain/scoring/edit/part-path.ts";
import type { Source } from "../../../../../domain/scoring/model.ts";
import { Rule } from "../../../../../domain/scoring/rule-model.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { RuleForm } from "../rules/rule-form.tsx";
import type { Designer } from "../state/use-designer.ts";
import { textOrNone, withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";
import { compilePart } from "./compile-part.ts";
import { InputTitleFields } from "./input-title-fields.tsx";
import { LeadAgencyField } from "./lead-agency-field.tsx";
import { TryOut } from "./try-out.tsx";

interface ScoredFieldsProps {
  readonly designer: Designer;
  readonly part: SetPartNode;
}

/** `self` is an older word for the appraisal; it is shown and kept as that. */
const sources = ["appraisal", "survey", "elsewhere", "system"] as const satisfies readonly Source[];

/** Who scores a part, by which rule, on what evidence; and the rule to be tried out. */
export function ScoredFields({ designer, part }: ScoredFieldsProps) {
  const t = useTexts(designerTexts);
  const { document, changePart } = designer;
  const change = (key: string, value: unknown, edit = key) => changePart((one) => withField(one, key, value), edit);
  const deferred = useDeferredValue(part);
  const tried = useMemo(() => compilePart(deferred, document.year), [deferred, document.year]);
  const changeRule = (rule: Rule | undefined, key: string) =>
    change("rule", rule, key === "" ? undefined : `rule.${key}`);
  const source = part.source === undefined || part.source === "self" ? "appraisal" : part.source;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <NativeSelect
          label={t("part.source")}
          value={source}
          data={sources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
          onChange={(event) => change("source", event.currentTarget.value, "")}
        />
        <LeadAgencyField
          document={document}
          value={part.leadAgency ?? ""}
          onChange={(agency) => change("leadAgency", textOrNone(agency))}
        />
      </SimpleGrid>
      <Fieldset legend={t("rule")}>
        <Stack gap="xs">
          <RuleForm rule={part.rule} max={part.max === null ? "1" : String(part.max)} onChange={changeRule} />
          {part.rule && tried && <InputTitleFields rule={part.rule} fields={tried.fields} onChange={changeRule} />}
        </Stack>
      </Fieldset>
      <TryOut tried={tried} notApplicable={part.notApplicable} />
      <Fieldset legend={t("ruleText")}>
        <Stack gap="xs">
          <Textarea
            label={t("ruleText.vi")}
            autosize
            minRows={2}
            value={part.ruleText ?? ""}
            onChange={(event) => change("ruleText", textOrNone(event.currentTarget.value))}
          />
          <Textarea
            label={t("ruleText.en")}
            lang="en"
            autosize
            minRows={2}
            value={part.ruleTextEn ?? ""}
            onChange={(event) => change("ruleTextEn", textOrNone(event.currentTarget.value))}
          />
          <div>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!Rule.safeParse(part.rule).success}
              onClick={() => {
                const { vi, en } = describeRule(part.rule, part.max);
                changePart((one) => ({ ...one, ruleText: vi, ruleTextEn: en }));
              }}
            >
              {t("ruleText.fill")}
            </Button>
          </div>
        </Stack>
      </Fieldset>
      <Textarea
        label={t("evidence")}
        description={t("evidence.hint")}
        autosize
        minRows={2}
        value={part.evidence?.join("\n") ?? ""}
        onChange={(event) => {
          const text = event.currentTarget.value;
          change("evidence", text === "" ? undefined : text.split("\n"));
        }}
      />
      <TextInput
        label={t("provenance")}
        description={t("provenance.hint")}
        value={part.provenance ?? ""}
        onChange={(event) => change("provenance", textOrNone(event.currentTarget.value))}
      />
    </Stack>
  );
}
