import { Alert, Button, Group, Text } from "@mantine/core";
import { useMemo } from "react";
import { changedWords } from "../../../../../domain/scoring/compare/changed-words.ts";
import { listSetChanges } from "../../../../../domain/scoring/compare/list-set-changes.ts";
import { readCriteriaSet } from "../../../../../domain/scoring/read-set.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import type { StoredDocument } from "../state/use-autosave.ts";
import type { Designer } from "../state/use-designer.ts";
import { designerTexts } from "../texts.ts";

/** Somebody else saved first: what differs, and which of the two stays. */
export function ConflictNotice({ designer }: { readonly designer: Designer }) {
  const { state } = designer.saving;
  return state.kind === "conflict" ? <Conflict designer={designer} stored={state.stored} /> : null;
}

function Conflict({ designer, stored }: { readonly designer: Designer; readonly stored: StoredDocument }) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const { document, saving } = designer;
  const lines = useMemo(() => {
    const own = readCriteriaSet(document);
    if (!own.ok) return [];
    return listSetChanges(stored.document, own.set).filter(({ kinds }) => !kinds.includes("unchanged"));
  }, [stored, document]);
  return (
    <Alert role="alert" color="yellow" title={t("conflict.title")}>
      <Text size="sm">{t("conflict.detail", { count: lines.length })}</Text>
      <ul>
        {lines.slice(0, 12).map((line) => {
          const side = line.after ?? line.before;
          return (
            <li key={`${line.level} ${line.before?.code} ${line.after?.code}`}>
              <Text size="sm" fw={600}>
                {side?.code} {side?.name}
                {line.kinds.includes("added") && ` (${t("conflict.onlyOwn")})`}
                {line.kinds.includes("removed") && ` (${t("conflict.onlyStored")})`}
              </Text>
              {changedWords(line).map((field) => (
                <Text key={field.key} size="sm">
                  {t("conflict.field", {
                    field: field.field[language],
                    stored: field.before?.[language] ?? "–",
                    own: field.after?.[language] ?? "–",
                  })}
                </Text>
              ))}
            </li>
          );
        })}
      </ul>
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => {
            saving.take(stored);
            designer.edit(stored.document, []);
          }}
        >
          {t("conflict.take")}
        </Button>
        <Button onClick={() => saving.keepOwn(stored)}>{t("conflict.keep")}</Button>
      </Group>
    </Alert>
  );
}
