import { Button, Group, Text, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { raiseToasts } from "../../../../ui/raise-toasts.ts";
import { roundTexts } from "../texts.ts";
import classes from "./inputs.module.css";
import type { InputChanges } from "./use-input-changes.ts";

interface SaveBarProps {
  readonly work: InputChanges;
  /** What the server answered to the last save: it stands where the person is looking. */
  readonly children: ReactNode;
}

/** Always in sight while something is changed: how much, why, save, and why it was refused. */
export function SaveBar({ work, children }: SaveBarProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const count = Object.keys(work.changes).length;
  if (count === 0) return null;
  return (
    <div ref={raiseToasts} className={`${classes["bar"]} no-print`}>
      <div className={classes["answer"]}>{children}</div>
      <Group gap="sm" align="end">
        <Text size="sm" fw={600} role="status" mb={8}>
          {t("editor.changed", { count: printDecimal(count, language) })}
        </Text>
        <TextInput
          label={t("reason")}
          required
          minLength={3}
          maxLength={1000}
          flex={1}
          miw={220}
          maw={380}
          value={work.reason}
          onChange={(event) => work.setReason(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={work.busy} disabled={work.conflicts.length > 0}>
          {t("editor.save")}
        </Button>
        <Button variant="default" size="sm" onClick={work.drop}>
          {t("editor.drop")}
        </Button>
        <Text size="xs" c="dimmed" mb={8} visibleFrom="md">
          {t("editor.keys")}
        </Text>
      </Group>
    </div>
  );
}
