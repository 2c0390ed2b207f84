import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { sheetTexts } from "../texts.ts";
import { AssignDialog } from "./assign-dialog.tsx";

/** What else is done about a component: a colleague or a division is asked for it. */
export function ComponentTools({ sheet, component }: { sheet: SheetView; component: SheetComponent }) {
  const t = useTexts(sheetTexts);
  const [open, setOpen] = useState(false);
  if (!sheet.canAssign) return null;
  return (
    <Group gap="xs" className="no-print">
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("assign")}
      </Button>
      {open && <AssignDialog sheet={sheet} component={component} onClose={() => setOpen(false)} />}
    </Group>
  );
}
