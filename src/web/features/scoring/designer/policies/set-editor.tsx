import { Fieldset, NativeSelect, SimpleGrid, Stack, Textarea, TextInput, Title } from "@mantine/core";
import { authenticityWords } from "../../../../../domain/scoring/authenticity.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { setAuthenticityLabels, setLevelLabels } from "../../../../../domain/scoring/set-labels.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { PartFindings } from "../editor/part-findings.tsx";
import type { Designer } from "../state/use-designer.ts";
import { textOrNone, withField } from "../state/with-field.ts";
import { designerTexts } from "../texts.ts";
import { ClassRows } from "./class-rows.tsx";
import { ExtraFields } from "./extra-fields.tsx";
import { IndexFields } from "./index-fields.tsx";

/** The set as a whole: what it is called, its scale, and how points become the index, the rank and the class. */
export function SetEditor({ designer }: { readonly designer: Designer }) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const { document, checked, changeSet } = designer;
  const change = (key: string, value: unknown) => changeSet((set) => withField(set, key, value), `set.${key}`);
  const changeIndex = (key: string, value: unknown) =>
    changeSet((set) => ({ ...set, index: withField(set.index, key, value) }), `index.${key}`);
  const changeSplit = (key: "appraisal" | "survey", value: string | null) =>
    changeSet((set) => withField(set, "split", splitWith(set, key, value)), `split.${key}`);
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t("set")}
      </Title>
      <PartFindings findings={checked.findings.get("") ?? []} />
      <TextInput
        label={t("set.title")}
        required
        value={document.title}
        onChange={(event) => change("title", event.currentTarget.value)}
      />
      <TextInput
        label={t("set.titleEn")}
        lang="en"
        value={document.titleEn ?? ""}
        onChange={(event) => change("titleEn", textOrNone(event.currentTarget.value))}
      />
      <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="xs">
        <NumberField
          label={t("set.year")}
          wholeOnly
          value={document.year === undefined ? null : String(document.year)}
          onChange={(year) => change("year", year === null ? undefined : Number(year))}
        />
        <NativeSelect
          label={t("set.level")}
          value={document.level ?? ""}
          data={withOwn(document.level, setLevelLabels, language, t("set.unstated"))}
          onChange={(event) => change("level", textOrNone(event.currentTarget.value))}
        />
        <NumberField
          label={t("set.scale")}
          value={String(document.scale) || null}
          onChange={(v) => change("scale", v ?? "")}
        />
        <NumberField
          label={t("set.appraisal")}
          value={document.split?.appraisal === undefined ? null : String(document.split.appraisal)}
          onChange={(value) => changeSplit("appraisal", value)}
        />
        <NumberField
          label={t("set.survey")}
          value={document.split?.survey === undefined ? null : String(document.split.survey)}
          onChange={(value) => changeSplit("survey", value)}
        />
        <TextInput
          label={t("set.previousSet")}
          value={document.previousSet ?? ""}
          onChange={(event) => change("previousSet", textOrNone(event.currentTarget.value))}
        />
      </SimpleGrid>
      <NativeSelect
        label={t("set.authenticity")}
        description={t("set.authenticityHint")}
        value={document.authenticity ?? ""}
        data={withOwn(document.authenticity, setAuthenticityLabels, language, t("set.unstated"), authenticityWords)}
        onChange={(event) => change("authenticity", textOrNone(event.currentTarget.value))}
      />
      <Fieldset legend={t("index")}>
        <IndexFields index={document.index} onChange={changeIndex} />
      </Fieldset>
      <Fieldset legend={t("classes")}>
        <ClassRows
          classes={document.classes}
          onChange={(classes, key) => changeSet((set) => ({ ...set, classes: [...classes] }), `classes.${key}`)}
        />
      </Fieldset>
      <Fieldset legend={t("extras")}>
        <ExtraFields set={document} onChange={(next, key) => changeSet(() => next, key)} />
      </Fieldset>
      <Textarea
        label={t("set.note")}
        autosize
        minRows={2}
        value={document.note ?? ""}
        onChange={(event) => change("note", textOrNone(event.currentTarget.value))}
      />
    </Stack>
  );
}

function splitWith(set: CriteriaSet, key: "appraisal" | "survey", value: string | null) {
  const split = withField(set.split ?? {}, key, value ?? undefined);
  return Object.keys(split).length === 0 ? undefined : split;
}

/** The words of the program, and what a file says in its own. */
function withOwn(
  own: string | undefined,
  labels: Readonly<Record<string, { readonly vi: string; readonly en: string }>>,
  language: "vi" | "en",
  none: string,
  wordsOf: (own: string, language: "vi" | "en") => string = (text) => text,
) {
  const known = Object.entries(labels).map(([value, label]) => ({ value, label: label[language] }));
  const other = own === undefined || own in labels ? [] : [{ value: own, label: wordsOf(own, language) }];
  return [{ value: "", label: none }, ...known, ...other];
}
