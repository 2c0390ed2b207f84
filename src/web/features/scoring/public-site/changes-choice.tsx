import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Section } from "../../../ui/detail/facts.tsx";
import { publicSiteTexts } from "./texts.ts";

/** Whether the public ranking tells how units moved since the last published round, for who runs the round. */
export function ChangesChoice({ roundId }: { roundId: string }) {
  const t = useTexts(publicSiteTexts);
  const [asking, dialog] = useDisclosure(false);
  const answer = useOperation("scoring.getChangesShown", { params: { roundId } });
  const change = useCommand("scoring.showChanges", ["scoring"]);
  if (answer.data === undefined) return null;
  const { shown } = answer.data;
  const key = shown ? "hide" : "show";
  return (
    <Section title={t("title")}>
      <Group justify="space-between" align="center">
        <Text size="sm">{t(shown ? "shown" : "hidden")}</Text>
        <Button variant="default" onClick={dialog.open}>
          {t(`${key}.act`)}
        </Button>
      </Group>
      {asking && (
        <ConfirmDialog
          title={t(`${key}.title`)}
          detail={t("detail")}
          confirmLabel={t(`${key}.act`)}
          reasonLabel={t("reason")}
          onConfirm={(reason) => change.mutateAsync({ params: { roundId }, body: { shown: !shown, reason } })}
          onClose={dialog.close}
        />
      )}
    </Section>
  );
}
