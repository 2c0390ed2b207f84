import { Text } from "@mantine/core";
import type { SheetTaskView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { sheetTexts } from "../texts.ts";

/** Who was asked for a component, until when. */
export function TaskLine({ task }: { task: SheetTaskView }) {
  const t = useTexts(sheetTexts);
  const who = task.mine ? t("task.mine") : t("task.to", { who: task.personName ?? task.divisionName ?? "" });
  const due = task.due === null ? "" : `, ${t("task.due", { due: printDay(task.due) })}`;
  return (
    <Text size="xs" c="dimmed">
      {who}
      {due}
      {task.note !== null && `. ${task.note}`}
    </Text>
  );
}
