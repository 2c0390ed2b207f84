import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { sheetTexts } from "../texts.ts";
import { RequestDialog } from "./request-dialog.tsx";

/** Where a component does not occur in the unit: the owner of the round is asked to leave it out, and answers here. */
export function RequestLine({ sheet, component }: { sheet: SheetView; component: SheetComponent }) {
  const t = useTexts(sheetTexts);
  const [open, setOpen] = useState(false);
  const { request, notApplicable } = component;
  const answer = request?.answer ?? null;
  const mayAsk = sheet.canAssign && component.canFill && (request === null || answer !== null);
  if (request === null && !mayAsk) return null;
  return (
    <div className="no-print">
      {request !== null && (
        <Text size="sm" mb={6}>
          {request.part !== component.code && `${t("request.of", { part: request.part })} `}
          {answer === null
            ? t(sheet.published ? "request.unanswered" : "request.waits", { reason: request.reason })
            : t(`request.${answer}`, { reason: request.answerReason ?? "" })}
          {request.endReason !== null && ` ${t("request.ended", { reason: request.endReason })}`}
        </Text>
      )}
      {mayAsk && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t("request.hint")}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t("request")}
          </Button>
        </Group>
      )}
      {mayAsk && notApplicable.text !== null && (
        <Text size="xs" c="dimmed">
          {notApplicable.text}
        </Text>
      )}
      {open && <RequestDialog sheet={sheet} component={component} onClose={() => setOpen(false)} />}
    </div>
  );
}
