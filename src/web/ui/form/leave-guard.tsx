import { Button, Group, Modal, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";

/** Asks before a page with unsaved contents is left; the draft stays in any case. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const t = useTexts(uiTexts);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  const blocked = blocker.status === "blocked";
  return (
    <Modal opened={blocked} onClose={() => blocker.reset?.()} title={t("form.leaveTitle")}>
      <Text size="sm">{t("form.leaveDetail")}</Text>
      <Group mt="md" gap="xs">
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {t("form.stay")}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t("form.leave")}
        </Button>
      </Group>
    </Modal>
  );
}
