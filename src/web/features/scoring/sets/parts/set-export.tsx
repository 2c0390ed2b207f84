import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { download } from "../../../../api/download.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconDownload } from "../../../../ui/icons/icons.gen.ts";
import { uiTexts } from "../../../../ui/texts.ts";
import { setTexts } from "../texts.ts";

const formats = ["json", "xlsx"] as const;

export function SetExport({ setId }: { setId: string }) {
  const t = useTexts(setTexts);
  const ui = useTexts(uiTexts);
  const [busy, setBusy] = useState(false);
  const save = async (format: (typeof formats)[number]) => {
    setBusy(true);
    try {
      await download("scoring.exportCriteriaSet", { params: { setId }, query: { format } });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      notify({ kind: "failed", text: ui("error.title"), detail });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconDownload size={15} aria-hidden />}>
          {t("export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
