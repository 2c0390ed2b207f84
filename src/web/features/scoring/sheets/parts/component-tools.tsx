import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { sheetTexts } from "../texts.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { RequestDialog } from "./request-dialog.tsx";

/** What else is done about a component: a colleague is asked for it, or the owner to leave it out. */
export function ComponentTools({ sheet, component }: { sheet: SheetView; component: SheetComponent }) {
  const t = useTexts(sheetTexts);
  const [dialog, setDialog] = useState<"assign" | "request">();
  const { request } = component;
  const close = () => setDialog(undefined);
  const answer = request?.answer ?? null;
  return (
    <div className="no-print">
      {request !== null && (
        <Text size="sm" mb={6}>
          {answer === null
            ? t("request.waits", { reason: request.reason })
            : t(`request.${answer}`, { reason: request.answerReason ?? "" })}
        </Text>
      )}
      <Group gap="xs">
        {sheet.canAssign && (
          <Button variant="default" onClick={() => setDialog("assign")}>
            {t("assign")}
          </Button>
        )}
        {sheet.canAssign && (request === null || answer !== null) && (
          <Button variant="default" onClick={() => setDialog("request")}>
            {t("request")}
          </Button>
        )}
      </Group>
      {dialog === "assign" && <AssignDialog sheet={sheet} component={component} onClose={close} />}
      {dialog === "request" && <RequestDialog sheet={sheet} component={component} onClose={close} />}
    </div>
  );
}
