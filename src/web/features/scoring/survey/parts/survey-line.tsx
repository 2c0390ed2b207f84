import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { surveyTexts } from "../texts.ts";

interface SurveyLineProps {
  readonly roundId: string;
  readonly unitId: string;
  readonly component: string;
}

/** How many people answered about a component by survey, on the way to their answers; nothing where nobody may see it. */
export function SurveyLine({ roundId, unitId, component }: SurveyLineProps) {
  const t = useTexts(surveyTexts);
  const language = useLanguage();
  const { data } = useOperation("scoring.listSurveyAnswers", { params: { roundId, unitId } } as never);
  const found = data?.items.find((one) => one.component === component);
  if (found === undefined) return null;
  return (
    <Anchor component={Link} to={`/rounds/${roundId}/survey/units/${unitId}/${component}`} size="xs">
      {t("line", { count: printDecimal(found.answers, language) })}
    </Anchor>
  );
}
