import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Section } from "../../../ui/detail/facts.tsx";
import { publicSiteTexts } from "./texts.ts";

/** Whether the public ranking tells how units moved since the last published round, for who runs the round. */
export function ChangesChoice({ roundId }: { roundId: string }) {
  const t = useTexts(publicSiteTexts);
  const [wanted, setWanted] = useState<boolean>();
  const answer = useOperation("scoring.getChangesShown", { params: { roundId } });
  const change = useCommand("scoring.showChanges", ["scoring"]);
  if (answer.data === undefined) return null;
  const { shown } = answer.data;
  // What the dialog asks stays as it was asked, also while the answer comes in.
  return (
    <Section title={t("title")}>
      <Group justify="space-between" align="center">
        <Text size="sm">{t(shown ? "shown" : "hidden")}</Text>
        <Button variant="default" onClick={() => setWanted(!shown)}>
          {t(shown ? "hide.act" : "show.act")}
        </Button>
      </Group>
      {wanted !== undefined && (
        <ConfirmDialog
          title={t(wanted ? "show.title" : "hide.title")}
          detail={t("detail")}
          confirmLabel={t(wanted ? "show.act" : "hide.act")}
          reasonLabel={t("reason")}
          onConfirm={(reason) => change.mutateAsync({ params: { roundId }, body: { shown: wanted, reason } })}
          onClose={() => setWanted(undefined)}
        />
      )}
    </Section>
  );
}
