import { Button } from "@mantine/core";
import { useState } from "react";
import { download } from "../../../api/download.ts";
import { notify } from "../../../app/notices.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { organisationTexts } from "../texts.ts";

/** All units of all times as a workbook in the shape of the import; what is changed in it can be read back. */
export function UnitExport() {
  const t = useTexts(organisationTexts);
  const [busy, setBusy] = useState(false);
  const fetchAll = async () => {
    setBusy(true);
    try {
      await download("organisations.exportUnits", { query: { format: "xlsx" } });
    } catch (error) {
      notify({ kind: "failed", text: t("exportAllFailed"), detail: error instanceof Error ? error.message : "" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="default" loading={busy} onClick={() => void fetchAll()}>
      {t("exportAll")}
    </Button>
  );
}
