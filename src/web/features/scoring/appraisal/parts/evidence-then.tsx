import { List, Text } from "@mantine/core";
import type { ColumnEvidence } from "../../../../../contract/scoring/columns.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { appraisalTexts } from "../texts.ts";

/** The documents that stood under the component at that time: what they are, of which step, since when. */
export function EvidenceThen({ evidence }: { evidence: readonly ColumnEvidence[] }) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  if (evidence.length === 0) return <Text size="sm">{t("history.noEvidence")}</Text>;
  const pagesOf = ({ pageFrom, pageTo }: ColumnEvidence) =>
    pageFrom === null
      ? null
      : t("history.pages", { pages: pageTo === null || pageTo === pageFrom ? pageFrom : `${pageFrom}–${pageTo}` });
  return (
    <List size="sm" spacing={4}>
      {evidence.map((one) => (
        <List.Item key={one.linkId}>
          {[one.title ?? t("history.secret"), one.number, one.issuer, one.section, pagesOf(one)]
            .filter(Boolean)
            .join(" · ")}
          <Text size="xs" c="dimmed" className="tabular">
            {t("history.added", { stage: stageLabels[one.stage][language], at: printInstant(one.addedAt) })}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
