import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { annexPlaces } from "../../../../domain/documents/annex-places.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { PreviewFigures } from "./parts/preview-figures.tsx";
import { TemplateCard } from "./parts/template-card.tsx";
import { templateTexts } from "./texts.ts";

/** The papers whose wording and layout the province may replace. */
export function TemplatePage() {
  const t = useTexts(templateTexts);
  const answer = useOperation("scoring.listPaperTemplates", {} as never);
  const [roundId, setRoundId] = useState("");
  return (
    <Stack gap="md">
      <PageTitle title={t("title")} />
      <Text size="sm" maw={760}>
        {t("intro")}
      </Text>
      <PreviewFigures roundId={roundId} onChange={setRoundId} />
      <Loaded answer={answer}>
        {({ items }) => (
          <Stack gap="md">
            {items
              .filter(({ kind }) => !(kind in annexPlaces))
              .map((template) => (
                <TemplateCard key={template.kind} template={template} roundId={roundId} />
              ))}
            <Title order={2}>{t("annexes")}</Title>
            <Text size="sm" maw={760}>
              {t("annexes.intro")}
            </Text>
            {items
              .filter(({ kind }) => kind in annexPlaces)
              .map((template) => (
                <TemplateCard key={template.kind} template={template} roundId={roundId} />
              ))}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}
