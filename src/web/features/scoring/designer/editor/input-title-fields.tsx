import { Group, Stack, Text, TextInput } from "@mantine/core";
import type { InputFieldView } from "../../../../../domain/scoring/input-fields.ts";
import type { InputTitle, Rule } from "../../../../../domain/scoring/rule-model.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";

interface InputTitleFieldsProps {
  readonly rule: Rule;
  readonly fields: readonly InputFieldView[];
  readonly onChange: (rule: Rule, key: string) => void;
}

/** Kinds whose own form already says what each input is called. */
const titled: readonly Rule["kind"][] = ["checklist", "surveyOptions", "formula"];

/** What people call the inputs of a rule, in both languages; without it the sheet shows a general name. */
export function InputTitleFields({ rule, fields, onChange }: InputTitleFieldsProps) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  if (titled.includes(rule.kind)) return null;
  const named = fields.filter(({ name }) => name !== rule.knockOut?.when);
  const titles = rule.inputs ?? [];
  const change = (name: string, key: "title" | "titleEn", text: string) => {
    const old = titles.find((one) => one.name === name) ?? { name, title: "" };
    const next = withField(old, key, key === "titleEn" && text === "" ? undefined : text) as InputTitle;
    const others = titles.filter((one) => one.name !== name);
    const isBlank = next.title === "" && next.titleEn === undefined;
    const all = isBlank ? others : [...others, next].toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
    onChange(withField(rule, "inputs", all.length === 0 ? undefined : all), `inputs.${name}.${key}`);
  };
  const placeOf = (name: string) => named.findIndex((field) => field.name === name);
  if (named.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t("titles")}
      </Text>
      {named.map(({ name, title }) => {
        const own = titles.find((one) => one.name === name);
        return (
          <Group key={name} gap="xs" grow align="end" wrap="nowrap">
            <TextInput
              label={<code>{name}</code>}
              aria-label={t("titles.vi", { name })}
              placeholder={title[language]}
              value={own?.title ?? ""}
              onChange={(event) => change(name, "title", event.currentTarget.value)}
            />
            <TextInput
              lang="en"
              aria-label={t("titles.en", { name })}
              placeholder="English"
              value={own?.titleEn ?? ""}
              onChange={(event) => change(name, "titleEn", event.currentTarget.value)}
            />
          </Group>
        );
      })}
    </Stack>
  );
}
