import { Stack, Table, Text } from "@mantine/core";
import type { ColumnView } from "../../../../../contract/scoring/columns.ts";
import type { InputField } from "../../../../../contract/scoring/texts.ts";
import type { Language } from "../../../../../contract/text.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { useNarrow } from "../../../../ui/use-narrow.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { appraisalTexts } from "../texts.ts";
import { printInputs } from "./print-inputs.ts";
import { setPointsOrigin } from "./set-points.ts";

interface ColumnsTableProps {
  readonly columns: readonly ColumnView[];
  readonly fields: readonly Pick<InputField, "name" | "title" | "options">[];
}

/** Every column side by side: what it says, the points it gives, who said it in which role and when. */
export function ColumnsTable({ columns, fields }: ColumnsTableProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const narrow = useNarrow();
  if (columns.length === 0) return <Text size="sm">{t("columns.none")}</Text>;
  return (
    <WideContent label={t("columns")}>
      <Table {...(narrow && { horizontalSpacing: 6 })}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("columns.stage")}</Table.Th>
            <Table.Th ta="right">{t("columns.points")}</Table.Th>
            <Table.Th>{t("columns.said")}</Table.Th>
            {!narrow && <Table.Th>{t("columns.by")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map((column) => (
            <Table.Tr key={`${column.stage} ${column.seat}`}>
              <Table.Th scope="row">
                {column.seat === 2
                  ? t("columns.second", { stage: stageLabels[column.stage][language] })
                  : stageLabels[column.stage][language]}
              </Table.Th>
              <Table.Td ta="right">
                <NumberText value={column.points?.printed ?? null} decimals={pointDecimals} />
              </Table.Td>
              <Table.Td miw={narrow ? 0 : 220}>
                <ColumnWords column={column} fields={fields} columns={columns} />
                {narrow && <ColumnAuthor column={column} />}
              </Table.Td>
              {!narrow && (
                <Table.Td miw={130}>
                  <ColumnAuthor column={column} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}

interface ColumnWordsProps extends Pick<ColumnsTableProps, "fields"> {
  readonly column: ColumnView;
  /** Those beside it, of which it may have taken its points over. */
  readonly columns?: readonly ColumnView[];
}

/** What a column says: verdict, how its points came about, reason, question, note. */
export function ColumnWords({ column, fields, columns = [] }: ColumnWordsProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const inputs = printInputs(column, fields, language);
  const isAnswer = column.stage === "explanation";
  // The second appraisal takes over the figures of the first one, not what the unit explained.
  const isKept = column.stage === "appraisal2" && column.verdict === "accepted";
  const said = column.verdict === null ? null : isKept ? t("columns.kept") : t(`verdict.${column.verdict}`);
  const verdict = isAnswer && said !== null ? t("columns.accepts") : said;
  const origin = setPointsOrigin(column, columns);
  return (
    <Stack gap={2}>
      {verdict !== null && (
        <Text size="sm" fw={600}>
          {verdict}
          {column.estimate && ` (${t("columns.estimate")})`}
        </Text>
      )}
      {origin !== undefined && (
        <Text size="sm">
          {t("columns.set", {
            who: authorOf(origin, language) || t("columns.somebody"),
            points: printDecimal(shortDecimal(origin.points?.printed ?? "0", 3), language),
            stage: stageLabels[origin.stage][language],
            at: printInstant(origin.at),
          })}
        </Text>
      )}
      {inputs !== "" && <Text size="sm">{inputs}</Text>}
      {column.how !== null && column.how[language] !== "" && !column.pointsSet && (
        <Text size="xs" c="dimmed">
          {column.how[language]}
        </Text>
      )}
      {column.reason !== null && (
        <Text size="sm">
          {t("columns.reason", { reason: column.reason })}
          {column.remarkCode !== null && ` [${column.remarkCode}]`}
        </Text>
      )}
      {column.note !== null && (
        <Text size="sm">{column.asksExplanation ? t("columns.asks", { question: column.note }) : column.note}</Text>
      )}
    </Stack>
  );
}

/** Who wrote a column, in which role, for which unit, when. */
function ColumnAuthor({ column: { by, at } }: { column: ColumnView }) {
  const language = useLanguage();
  const { role, unit } = placeOf(by, language);
  return (
    <Stack gap={0}>
      {by.name !== null && <Text size="sm">{by.name}</Text>}
      {(role ?? unit) !== null && (
        <Text size="xs" c="dimmed">
          {[role, unit].filter(Boolean).join(", ")}
        </Text>
      )}
      <Text size="xs" c="dimmed" className="tabular">
        {printInstant(at)}
      </Text>
    </Stack>
  );
}

function placeOf(by: ColumnView["by"], language: Language) {
  const role = language === "en" ? (by.roleEn ?? by.roleVi) : by.roleVi;
  const unit = language === "en" ? (by.unitEn ?? by.unitVi) : by.unitVi;
  return { role, unit };
}

/** "Lục Thị Dung, Chuyên viên, Sở Tư pháp"; empty where nobody is named. */
function authorOf({ by }: ColumnView, language: Language): string {
  const { role, unit } = placeOf(by, language);
  return [by.name, role, unit].filter(Boolean).join(", ");
}
