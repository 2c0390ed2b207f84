import { Button, Group, Modal, Text } from "@mantine/core";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import { useReturnFocus } from "../use-return-focus.ts";

interface LeaveDialogProps {
  readonly title: string;
  /** What becomes of what was typed. */
  readonly detail: string;
  readonly leaveLabel: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before something is left that holds what was typed and not saved; staying comes first. */
export function LeaveDialog({ title, detail, leaveLabel, onStay, onLeave }: LeaveDialogProps) {
  useReturnFocus();
  const t = useTexts(uiTexts);
  return (
    <Modal opened onClose={onStay} title={title}>
      <Text size="sm">{detail}</Text>
      <Group mt="md" gap="xs">
        <Button data-autofocus onClick={onStay}>
          {t("form.stay")}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {leaveLabel}
        </Button>
      </Group>
    </Modal>
  );
}
