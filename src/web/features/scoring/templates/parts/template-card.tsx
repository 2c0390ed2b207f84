import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperTemplate } from "../../../../../contract/scoring/paper-templates.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { templateTexts } from "../texts.ts";
import { PlaceList } from "./place-list.tsx";
import { UploadTemplate } from "./upload-template.tsx";
import { UseTemplate } from "./use-template.tsx";
import { VersionTable } from "./version-table.tsx";

interface TemplateCardProps {
  readonly template: PaperTemplate;
  /** Whose figures previews show; empty: invented ones. */
  readonly roundId: string;
}

/** One paper: which template it is written from, the versions to choose from, a new one, and what is filled. */
export function TemplateCard({ template, roundId }: TemplateCardProps) {
  const t = useTexts(templateTexts);
  const { kind, uses } = template;
  const paper = t(`kind.${kind}`);
  const [chosen, setChosen] = useState<number | null>();
  const nameOf = (version: number | null) => (version === null ? t("inUse.shipped") : t("inUse.version", { version }));
  return (
    <Section title={paper}>
      <Stack gap="sm">
        <VersionTable template={template} roundId={roundId} onUse={setChosen} />
        <UploadTemplate kind={kind} />
        <PlaceList kind={kind} />
        {uses.length > 0 && (
          <details>
            <summary>{t("history")}</summary>
            <Stack gap={2} mt={4}>
              {uses.map(({ version, at, by, reason }) => (
                <Text key={at} size="sm">
                  {t("history.line", {
                    ...{ at: printInstant(at), name: nameOf(version) },
                    ...{ by: by ?? t("unknownPerson"), reason },
                  })}
                </Text>
              ))}
            </Stack>
          </details>
        )}
      </Stack>
      {chosen !== undefined && <UseTemplate kind={kind} version={chosen} onClose={() => setChosen(undefined)} />}
    </Section>
  );
}
