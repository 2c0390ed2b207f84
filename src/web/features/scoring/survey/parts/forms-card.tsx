import { Button, Progress, Stack, Table, Text } from "@mantine/core";
import type { Survey, SurveyFormView } from "../../../../../contract/scoring/survey.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { surveyTexts } from "../texts.ts";

/** Who is asked, with what weight, and how much has come back. */
export function FormsCard({ survey, onChange }: { readonly survey: Survey; readonly onChange: () => void }) {
  const t = useTexts(surveyTexts);
  const { forms, abilities } = survey;
  const weighted = forms.some((form) => form.weight !== null);
  return (
    <Stack gap="xs">
      {forms.length === 0 ? (
        <Text size="sm">{t(abilities.manage ? "forms.none" : "forms.noneYet")}</Text>
      ) : (
        <>
          <WideContent label={t("forms")} stackable>
            <FormTable survey={survey} weighted={weighted} />
          </WideContent>
          <Text size="xs" c="dimmed">
            {t(weighted ? "forms.weighted" : "forms.pooled")}
          </Text>
        </>
      )}
      {abilities.manage && (
        <Button
          variant={forms.length === 0 ? "filled" : "default"}
          className="no-print"
          style={{ alignSelf: "flex-start" }}
          onClick={onChange}
        >
          {t(forms.length === 0 ? "forms.first" : "forms.change")}
        </Button>
      )}
    </Stack>
  );
}

function FormTable({ survey, weighted }: { readonly survey: Survey; readonly weighted: boolean }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const blocks = new Map(survey.blocks.map((block) => [block.code as string, nameOf(block, language)]));
  const several = survey.forms.some((form) => form.blockCode !== null);
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("form.code")}</Table.Th>
          <Table.Th miw={180}>{t("form.name")}</Table.Th>
          {several && <Table.Th miw={130}>{t("form.block")}</Table.Th>}
          {weighted && <Table.Th ta="right">{t("form.weight")}</Table.Th>}
          <Table.Th miw={160}>{t("form.progress")}</Table.Th>
          {survey.seesAll && (
            <Table.Th ta="right" miw={110}>
              {t("form.units")}
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {survey.forms.map((form) => (
          <Table.Tr key={form.code}>
            <Table.Th scope="row">{form.code}</Table.Th>
            <Table.Td>{nameOf(form, language)}</Table.Td>
            {several && (
              <Table.Td data-label={t("form.block")}>
                {form.blockCode === null ? t("form.allBlocks") : (blocks.get(form.blockCode) ?? form.blockCode)}
              </Table.Td>
            )}
            {weighted && (
              <Table.Td ta="right" data-label={t("form.weight")}>
                <NumberText value={form.weight} />
              </Table.Td>
            )}
            <Table.Td data-label={t("form.progress")}>
              <Collected form={form} />
            </Table.Td>
            {survey.seesAll && (
              <Table.Td ta="right" data-label={t("form.units")}>
                {t("form.of", { part: form.answeredUnits, all: form.units })}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Collected({ form: { code, issued, collected } }: { readonly form: SurveyFormView }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const percent = issued === 0 ? 0 : Math.round((collected * 1000) / issued) / 10;
  const words = t("form.of", { part: printDecimal(collected, language), all: printDecimal(issued, language) });
  return (
    <>
      <Text size="sm">
        {words} ({printDecimal(percent, language)}%)
      </Text>
      <Progress value={percent} size="sm" aria-label={`${code}: ${words}`} />
    </>
  );
}
