import { Alert, Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { SurveyCell } from "../../../../../contract/scoring/survey.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { FactList, Section } from "../../../../ui/detail/facts.tsx";
import { IconArrowLeft } from "../../../../ui/icons/icons.gen.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { AnswerTable } from "../parts/answer-table.tsx";
import { AnswersDialog } from "../parts/answers-dialog.tsx";
import { CellHistory } from "../parts/cell-history.tsx";
import { surveyTexts } from "../texts.ts";

/** One component of one unit: points with their reason, answers by form and option, everything that was entered. */
export function CellPage() {
  const params = useParams({ strict: false }) as { roundId: string; unitId: string; component: string };
  const answer = useOperation("scoring.getSurveyCell", { params } as never);
  return <Loaded answer={answer}>{(cell) => <CellView roundId={params.roundId} cell={cell as SurveyCell} />}</Loaded>;
}

function CellView({ roundId, cell }: { readonly roundId: string; readonly cell: SurveyCell }) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const [isEntering, setEntering] = useState(false);
  const { component, column } = cell;
  const points = column?.points ?? null;
  const max = printDecimal(component.max, language);
  const name = `${component.code}. ${nameOf(component, language)}`;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Anchor component={Link} to={`/rounds/${roundId}/survey`} size="sm" className="no-print">
          <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t("back")}
        </Anchor>
        <Text size="sm" c="dimmed">
          {name}
        </Text>
      </Group>
      <PageTitle
        title={`${unitNameOf(cell, language)}: ${
          points === null
            ? t("cell.empty")
            : t("form.of", { part: printDecimal(shortDecimal(points.printed, pointDecimals), language), all: max })
        }`}
        actions={
          cell.abilities.manage && (
            <Button variant="default" className="no-print" onClick={() => setEntering(true)}>
              {t("cell.enter")}
            </Button>
          )
        }
      />
      {cell.differs && (
        <Alert color="yellow" role="status">
          {t("cell.differs")}
        </Alert>
      )}
      <Section title={t("cell.points")}>
        {column === null || points === null ? (
          <Text size="sm">{column?.how[language] || t("cell.noPoints")}</Text>
        ) : (
          <FactList
            facts={[
              [t("cell.how"), column.how[language]],
              [t("cell.all"), t("answers", { count: printDecimal(cell.answers, language) })],
              [t("cell.note"), column.note],
              [t("cell.written"), [printInstant(column.at), column.by].filter(Boolean).join(", ")],
            ]}
          />
        )}
      </Section>
      <Section title={t("cell.byForm")}>
        <AnswerTable cell={cell} />
      </Section>
      {cell.history.length > 0 && (
        <Section title={t("history")}>
          <CellHistory roundId={roundId} cell={cell} />
        </Section>
      )}
      {isEntering && <AnswersDialog roundId={roundId} cell={cell} onClose={() => setEntering(false)} />}
    </Stack>
  );
}
