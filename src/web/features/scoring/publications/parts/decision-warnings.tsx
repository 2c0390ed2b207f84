import { Alert, Text } from "@mantine/core";
import { printDay } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { publicationTexts } from "../texts.ts";
import type { Publications, TypedDecision } from "./types.ts";

interface DecisionWarningsProps {
  readonly decision: TypedDecision;
  /** Without a signed copy the publication is refused anyway. */
  readonly required: boolean;
  readonly publications: Publications | undefined;
  /** The day of the last meeting of the council. */
  readonly lastMeeting: string | undefined;
}

/** What is odd about a decision and yet may be meant: no signed copy is at hand, or it was signed before the council met last. */
export function DecisionWarnings({ decision, required, publications, lastMeeting = "" }: DecisionWarningsProps) {
  const t = useTexts(publicationTexts);
  if (publications === undefined) return null;
  const hasFile = required || (decision.made && publications.waiting !== null);
  const isEarly = decision.made && decision.date !== null && decision.date < lastMeeting;
  if (hasFile && !isEarly) return null;
  return (
    <Alert color="yellow" role="status">
      {!hasFile && <Text size="sm">{t("decision.withoutFile")}</Text>}
      {isEarly && <Text size="sm">{t("decision.beforeMeeting", { date: printDay(lastMeeting) })}</Text>}
    </Alert>
  );
}
