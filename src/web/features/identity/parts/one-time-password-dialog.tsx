import { Button, Code, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { OneTimePassword } from "../../../../contract/identity/accounts.ts";
import { printInstant } from "../../../i18n/dates.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import { identityTexts } from "../texts.ts";
import { printHandover } from "./print-handover.ts";

interface OneTimePasswordDialogProps {
  readonly given: OneTimePassword;
  readonly onClose: () => void;
}

/** Shows a one-time password, once; closing it is the person's decision, a click beside it is not enough. */
export function OneTimePasswordDialog({ given, onClose }: OneTimePasswordDialogProps) {
  const t = useTexts(identityTexts);
  useReturnFocus();
  const [printed, setPrinted] = useState(false);
  const print = () => {
    printHandover(given.handoverId);
    setPrinted(true);
  };
  return (
    <Modal opened onClose={onClose} title={t("password.title")} closeOnClickOutside={false} closeOnEscape={false}>
      <Stack gap="sm">
        <Code block fz="lg">
          {given.password}
        </Code>
        <Text size="sm">{t("password.detail", { until: printInstant(given.endsAt) })}</Text>
        <Group gap="xs">
          <Button onClick={print} disabled={printed}>
            {t("password.print")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("password.close")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
