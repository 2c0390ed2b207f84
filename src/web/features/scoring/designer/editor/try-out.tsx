import { Checkbox, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useMemo, useState } from "react";
import { printDecimal } from "../../../../../domain/rational-format.ts";
import type { SetPartNode } from "../../../../../domain/scoring/edit/part-path.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Checklist } from "../../rounds/inputs/checklist.tsx";
import { InputField } from "../../rounds/inputs/input-field.tsx";
import { designerTexts } from "../texts.ts";
import { type TriedPart, tryPart } from "./compile-part.ts";

interface TryOutProps {
  readonly tried: TriedPart | undefined;
  readonly notApplicable: SetPartNode["notApplicable"];
}

/** The rule at work: inputs as a unit will type them, points and explanation as the round will show them. */
export function TryOut({ tried, notApplicable }: TryOutProps) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const result = useMemo(() => tried && tryPart(tried, values), [tried, values]);
  const change = (name: string, value: string | null) =>
    setValues(({ [name]: _, ...rest }) => (value === null ? rest : { ...rest, [name]: value }));
  const fields = (tried?.fields ?? []).map((field) => ({ ...field, options: [...field.options] }));
  const isList = tried?.rule.kind === "checklist";
  const items = isList ? fields.filter(({ name }) => name !== tried.rule.knockOut?.when) : [];
  const single = fields.filter((field) => !items.includes(field));
  const left = values["na"] === "true";
  const begun = Object.keys(values).length > 0;
  const asked = (field: (typeof fields)[number]) => ({ ...field, value: values[field.name] ?? null });
  return (
    <Paper component="section" withBorder p="sm" aria-labelledby="try-out">
      <Title order={3} id="try-out" size="h5">
        {t("try")}
      </Title>
      {tried === undefined ? (
        <Text size="sm">{t("try.waits")}</Text>
      ) : (
        <Stack gap="xs">
          <Text size="xs" c="dimmed">
            {t("try.hint")}
          </Text>
          {items.length > 0 && (
            <Checklist
              items={items.map(asked)}
              disabled={left}
              shownValue={(name) => values[name] ?? null}
              onChange={(name, _, value) => change(name, value)}
            />
          )}
          <Group gap="sm" align="start">
            {single.map((field) => (
              <InputField
                key={field.name}
                field={asked(field)}
                value={values[field.name] ?? null}
                disabled={left}
                onChange={(value) => change(field.name, value)}
              />
            ))}
          </Group>
          {notApplicable?.allowed && (
            <Checkbox
              label={t("try.notApplicable")}
              checked={left}
              onChange={(event) => setValues(event.currentTarget.checked ? { na: "true" } : {})}
            />
          )}
          <div role="status">
            {!begun && <Text size="sm">{t("try.begin")}</Text>}
            {begun && result?.score && result.faults.length === 0 && (
              <>
                <Text fw={600}>
                  {t("try.points", {
                    points: printDecimal(result.score.points.round(4, "halfUp"), language),
                    max: printDecimal(result.score.max, language),
                  })}
                </Text>
                <Text size="sm">{result.score.explain(language)}</Text>
              </>
            )}
            {begun &&
              result?.faults.map((fault) => (
                <Text key={fault.vi} size="sm" c="var(--congtam-late)">
                  {fault[language]}
                </Text>
              ))}
          </div>
        </Stack>
      )}
    </Paper>
  );
}
