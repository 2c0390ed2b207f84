import { List, Text } from "@mantine/core";
import type { EvidencePeriod } from "../../../../../domain/scoring/evidence/flags.ts";
import { type DayField, findOddDays, type TypedDays } from "../../../../../domain/scoring/evidence/odd-days.ts";
import { today } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { evidenceTexts } from "../texts.ts";

interface OddDayLinesProps {
  readonly days: TypedDays;
  /** The day on which the file came in; null: there is none. */
  readonly uploadedOn: string | null;
  readonly period: EvidencePeriod;
}

const labels = {
  documentDate: "facts.date",
  provesFrom: "facts.provesFrom",
  provesUntil: "facts.provesUntil",
} as const satisfies Record<DayField, string>;

/** What is odd about the days of a document, a line for each field; nothing where all is well. */
export function OddDayLines({ days, uploadedOn, period }: OddDayLinesProps) {
  const t = useTexts(evidenceTexts);
  const language = useLanguage();
  const found = findOddDays(days, { today: today(), uploadedOn, period });
  const lines = (Object.keys(labels) as DayField[]).flatMap((field) => {
    const text = found[field];
    return text === undefined ? [] : [`${t(labels[field])}: ${text[language]}`];
  });
  if (lines.length === 0) return null;
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t("facts.oddDays")}
      </Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}
