import { Alert, Group, Stack } from "@mantine/core";
import { useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { Survey } from "../../../../../contract/scoring/survey.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { RoundFrame } from "../../rounds/parts/round-frame.tsx";
import { FormsCard } from "../parts/forms-card.tsx";
import { FormsDialog } from "../parts/forms-dialog.tsx";
import { isMissing, SurveyMatrix } from "../parts/survey-matrix.tsx";
import { SurveyTools } from "../parts/survey-tools.tsx";
import { surveyTexts } from "../texts.ts";

/** The survey of a round: who was asked, what came back, the points of every unit. */
export function SurveyPage() {
  return <RoundFrame>{(round) => <Content round={round} />}</RoundFrame>;
}

function Content({ round }: { round: RoundDetail }) {
  const { values } = useListAddress();
  const block = values["block"];
  const query = block === undefined ? {} : { block };
  const answer = useOperation("scoring.getSurvey", { params: { roundId: round.id }, query } as never, {
    keepPrevious: true,
  });
  return (
    <Loaded answer={answer} isPart>
      {(survey) => <SurveyView round={round} survey={survey as Survey} />}
    </Loaded>
  );
}

function SurveyView({ round, survey }: { round: RoundDetail; survey: Survey }) {
  const t = useTexts(surveyTexts);
  const [isChanging, setChanging] = useState(false);
  const finding = useFinding(survey);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="start">
        <Alert color={finding.color} role="status" p="xs" style={{ flexGrow: 1 }}>
          {finding.text}
        </Alert>
        <SurveyTools roundId={round.id} survey={survey} />
      </Group>
      <Section title={t("forms")}>
        <FormsCard survey={survey} onChange={() => setChanging(true)} />
      </Section>
      {survey.components.length > 0 && (survey.forms.length > 0 || isDirect(survey)) && (
        <Section title={t("matrix")}>
          <SurveyMatrix roundId={round.id} survey={survey} />
        </Section>
      )}
      {isChanging && <FormsDialog roundId={round.id} survey={survey} onClose={() => setChanging(false)} />}
    </Stack>
  );
}

/** True where points came in without answers by form. */
function isDirect(survey: Survey): boolean {
  return survey.units.some((unit) => unit.cells.some((cell) => cell.state === "otherSource"));
}

/** The finding of the page in one line. */
function useFinding(survey: Survey): { readonly text: string; readonly color: string } {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const print = (count: number) => printDecimal(count, language);
  if (survey.components.length === 0) return { text: t("find.noParts"), color: "gray" };
  if (survey.forms.length === 0 && isDirect(survey)) return { text: t("find.direct"), color: "gray" };
  if (survey.forms.length === 0) return { text: t("find.none"), color: "yellow" };
  if (!survey.seesAll) return { text: t("find.own"), color: "gray" };
  const waiting = survey.units.filter(isMissing).length;
  if (waiting > 0) return { text: t("find.waiting", { count: print(waiting) }), color: "yellow" };
  return { text: t("find.done", { count: print(survey.units.length) }), color: "green" };
}
