import { Button, Stack, Text, Title } from "@mantine/core";
import type { Guidance } from "../../../../../contract/scoring/guidance.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { GuidanceFiles } from "../../rounds/parts/guidance-files.tsx";
import { setupTexts } from "../texts.ts";
import classes from "./setup.module.css";

interface GuidanceListProps {
  readonly roundId: string;
  readonly written: readonly Guidance[];
  readonly parts: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (part: string) => void;
}

/** What is written already, in the order of the set; each opens for editing. */
export function GuidanceList({ roundId, written, parts, onChoose }: GuidanceListProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  if (written.length === 0) return <Text size="sm">{t("guidance.none")}</Text>;
  const orderOf = (part: string) => parts.findIndex((one) => one.value === part);
  const sorted = written.toSorted((one, other) => orderOf(one.part) - orderOf(other.part));
  return (
    <Stack gap="xs">
      <Title order={3}>{t("guidance.written", { count: written.length })}</Title>
      {sorted.map((one) => {
        const label = parts.find((part) => part.value === one.part)?.label ?? one.part;
        return (
          <div key={one.id}>
            <Text size="sm" fw={600}>
              {label}{" "}
              <Button variant="subtle" onClick={() => onChoose(one.part)} aria-label={`${t("edit")}: ${label}`}>
                {t("edit")}
              </Button>
            </Text>
            <Text size="sm" className={classes["text"]}>
              {(language === "en" && one.textEn) || one.textVi}
            </Text>
            <GuidanceFiles roundId={roundId} files={one.files} />
          </div>
        );
      })}
    </Stack>
  );
}
