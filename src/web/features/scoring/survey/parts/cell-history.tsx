import { Anchor, Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { SurveyCell } from "../../../../../contract/scoring/survey.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { surveyTexts } from "../texts.ts";

/** Every version of the answers, the newest first, with who brought it and why. */
export function CellHistory({ roundId, cell }: { readonly roundId: string; readonly cell: SurveyCell }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const said = ({ counts, mean, answers }: SurveyCell["history"][number]) =>
    counts === null
      ? `${mean === null ? "–" : printDecimal(mean, language)} (${t("answers", { count: printDecimal(answers, language) })})`
      : counts.map(({ label, count }) => `${label} ${printDecimal(count, language)}`).join("; ");
  return (
    <WideContent label={t("history")} stackable>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={120}>{t("batch.when")}</Table.Th>
            <Table.Th>{t("history.form")}</Table.Th>
            <Table.Th miw={180}>{t("history.said")}</Table.Th>
            <Table.Th miw={120}>{t("history.by")}</Table.Th>
            <Table.Th miw={160}>{t("history.why")}</Table.Th>
            <Table.Th>{t("batch.source")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cell.history.map((one) => (
            <Table.Tr key={`${one.form} ${one.version}`}>
              <Table.Td>{printInstant(one.at)}</Table.Td>
              <Table.Td data-label={t("history.form")}>
                {one.form}, {one.version}
              </Table.Td>
              <Table.Td data-label={t("history.said")}>{said(one)}</Table.Td>
              <Table.Td data-label={t("history.by")}>{one.by ?? "–"}</Table.Td>
              <Table.Td data-label={t("history.why")}>{one.reason}</Table.Td>
              <Table.Td data-label={t("batch.source")}>
                <Anchor component={Link} to={`/rounds/${roundId}/survey/imports/${one.batchId}`} size="sm">
                  {t(`kind.${one.kind}`)}
                </Anchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
