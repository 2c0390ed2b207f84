import { Anchor, Paper, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { SheetTotals, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import classes from "../sheet.module.css";
import { sheetTexts } from "../texts.ts";
import { AsOfLine, WindowLine } from "./window-line.tsx";

/** The sheet at a glance: points so far, how much is done, until when, who answered for it. */
export function SheetSummary({ sheet, live }: { sheet: SheetView; live: SheetTotals | undefined }) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const { points, max, percent } = live ?? sheet.totals;
  const { components, answered, estimates, withoutEvidence } = sheet.progress;
  const print = (value: string | number) => printDecimal(value, language);
  const figures = [
    [
      t("summary.points"),
      `${t("summary.of", { points: print(shortDecimal(points, pointDecimals)), max: print(max) })}${percent === null ? "" : ` (${print(percent)}%)`}`,
    ],
    [t("summary.answered"), t("summary.answeredOf", { answered: print(answered), components: print(components) })],
    [t("summary.evidence"), print(withoutEvidence)],
    [t("summary.estimates"), print(estimates)],
  ] as const;
  return (
    <Paper component="section" withBorder p="md" aria-label={t("summary")}>
      <Stack gap="xs">
        <div>
          <WindowLine window={sheet.window} />
          <AsOfLine day={sheet.inputsAsOf} />
          {sheet.published && (
            <Text size="sm">
              {t("published")}{" "}
              <Anchor
                component={Link}
                size="sm"
                underline="always"
                to={`/rounds/${sheet.roundId}/units/${sheet.unitId}`}
              >
                {t("published.result")}
              </Anchor>
            </Text>
          )}
          {sheet.keptBy !== null && <Text size="sm">{t(`kept.${sheet.keptBy}`)}</Text>}
        </div>
        <dl className={`${classes["figures"]} tabular`}>
          {figures.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {sheet.approvedAt !== null && (
          <Text size="sm">
            {t("summary.approved", { by: sheet.approvedBy ?? "", at: printInstant(sheet.approvedAt) })}
          </Text>
        )}
        {sheet.submittedAt !== null && (
          <Text size="sm">
            {t("summary.submitted", { by: sheet.submittedBy ?? "", at: printInstant(sheet.submittedAt) })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
