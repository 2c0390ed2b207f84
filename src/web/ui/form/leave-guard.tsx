import { Button, Group, Modal, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";

/** Milliseconds a page waits for its saving before it asks. */
const longestWait = 4000;

interface LeaveGuardProps {
  readonly isDirty: () => boolean;
  /** Saves what is on its way to be saved by itself; only what is unsaved after it is asked about. */
  readonly settle?: () => Promise<void>;
}

/** Asks before a page with unsaved contents is left; the draft stays in any case. */
export function LeaveGuard({ isDirty, settle }: LeaveGuardProps) {
  const t = useTexts(uiTexts);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !isDirty()) return false;
      await Promise.race([settle?.(), new Promise((resolve) => setTimeout(resolve, longestWait))]);
      return isDirty();
    },
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
