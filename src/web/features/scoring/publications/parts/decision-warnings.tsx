import { Alert, Text } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { publicationTexts } from "../texts.ts";
import type { Publications, TypedDecision } from "./types.ts";

interface DecisionWarningsProps {
  readonly decision: TypedDecision;
  /** Without a signed copy the publication is refused anyway. */
  readonly required: boolean;
  readonly publications: Publications | undefined;
}

/** What is odd about a decision and yet may be meant: no signed copy is at hand, or an earlier publication names the same one. */
export function DecisionWarnings({ decision, required, publications }: DecisionWarningsProps) {
  const t = useTexts(publicationTexts);
  if (publications === undefined) return null;
  const same = publications.items.find(
    (one) =>
      decision.made && one.decision?.number === decision.number.trim() && one.decision.date === (decision.date ?? ""),
  );
  const hasFile = required || (decision.made && publications.waiting !== null);
  if (hasFile && same === undefined) return null;
  return (
    <Alert color="yellow" role="status">
      {!hasFile && <Text size="sm">{t("decision.withoutFile")}</Text>}
      {same !== undefined && <Text size="sm">{t("decision.again", { number: same.number })}</Text>}
    </Alert>
  );
}
