import { Alert, Button, Group, Text } from "@mantine/core";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import type { KeptDraft } from "./use-kept-draft.ts";

/** Says that what was typed before was brought back, and whether what is stored has changed meanwhile. */
export function DraftLine({ draft }: { draft: Pick<KeptDraft<object>, "restored" | "older" | "drop"> }) {
  const t = useTexts(uiTexts);
  if (!draft.restored && !draft.older) return null;
  return (
    <Alert role="status" color={draft.older ? "yellow" : "congtam"} className="no-print">
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex={1} miw={160}>
          {[draft.restored && t("form.draft"), draft.older && t("form.draftOlder")].filter(Boolean).join(" ")}
        </Text>
        <Button size="compact-sm" variant="default" onClick={draft.drop}>
          {t("form.dropDraft")}
        </Button>
      </Group>
    </Alert>
  );
}
