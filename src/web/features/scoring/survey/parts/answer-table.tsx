import { Stack, Table, Text } from "@mantine/core";
import type { SurveyCell } from "../../../../../contract/scoring/survey.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import classes from "../survey.module.css";
import { surveyTexts } from "../texts.ts";

/** Answers by form, a column each: counts with their share, then all forms together. */
export function AnswerTable({ cell }: { readonly cell: SurveyCell }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const together = t(cell.weighted ? "cell.togetherWeighted" : "cell.together");
  return (
    <WideContent label={t("cell.byForm")}>
      <Table className={classes["matrix"] as string}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={140}>{t(cell.options.length > 0 ? "cell.option" : "form.code")}</Table.Th>
            {cell.forms.map((form) => (
              <Table.Th key={form.form} miw={120}>
                {form.form} {nameOf(form, language)}
                <Text size="xs" c="dimmed">
                  {[
                    t("cell.collected", { count: printDecimal(form.collected, language) }),
                    ...(form.weight === null
                      ? []
                      : [t("cell.weight", { weight: printDecimal(form.weight, language) })]),
                  ].join(", ")}
                </Text>
              </Table.Th>
            ))}
            {cell.shares.length > 0 && cell.forms.length > 1 && <Table.Th miw={120}>{together}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cell.options.map((option) => (
            <Table.Tr key={option.label}>
              <Table.Th scope="row">
                {(language === "en" && option.labelEn) || option.label}
                <Text size="xs" c="dimmed">
                  {t("cell.worth", { percent: printDecimal(option.percent, language) })}
                </Text>
              </Table.Th>
              {cell.forms.map((form) => {
                const count = form.counts?.find((one) => one.label === option.label);
                return (
                  <Table.Td key={form.form}>
                    {form.answers === 0 ? "–" : <Share count={count?.count ?? 0} percent={count?.percent ?? "0"} />}
                  </Table.Td>
                );
              })}
              {cell.shares.length > 0 && cell.forms.length > 1 && (
                <Table.Td>
                  <Share percent={cell.shares.find((one) => one.label === option.label)?.percent ?? "0"} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
          {cell.options.length === 0 && (
            <Table.Tr>
              <Table.Th scope="row">
                {t("cell.mean")}
                {cell.scale !== null && (
                  <Text size="xs" c="dimmed">
                    {t("cell.scale", { scale: printDecimal(cell.scale, language) })}
                  </Text>
                )}
              </Table.Th>
              {cell.forms.map((form) => (
                <Table.Td key={form.form}>
                  <NumberText value={form.mean} />
                </Table.Td>
              ))}
            </Table.Tr>
          )}
          <Table.Tr>
            <Table.Th scope="row">{t("cell.total")}</Table.Th>
            {cell.forms.map((form) => (
              <Table.Td key={form.form}>
                <NumberText value={form.answers} />
              </Table.Td>
            ))}
            {cell.shares.length > 0 && cell.forms.length > 1 && (
              <Table.Td>
                <NumberText value={cell.answers} />
              </Table.Td>
            )}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}

/** A count with its share; the bar is the share. */
function Share({ count, percent }: { readonly count?: number; readonly percent: string }) {
  const language = useLanguage();
  const share = `${printDecimal(percent, language)}%`;
  return (
    <Stack gap={2}>
      <span className="tabular">{count === undefined ? share : `${printDecimal(count, language)} (${share})`}</span>
      <span className={classes["share"]} style={{ width: `${percent}%` }} aria-hidden />
    </Stack>
  );
}
