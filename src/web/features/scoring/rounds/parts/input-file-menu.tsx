import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { download } from "../../../../api/download.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconFileSpreadsheet } from "../../../../ui/icons/icons.gen.ts";
import { roundTexts } from "../texts.ts";

const forms = [
  { form: "wide", filled: "no" },
  { form: "wide", filled: "yes" },
  { form: "long", filled: "no" },
  { form: "long", filled: "yes" },
] as const;

interface InputFileMenuProps {
  readonly roundId: string;
  readonly onImport: () => void;
}

/**
 * Inputs by files: the import of a filled one, and those to fill in: a workbook with a row for each unit, or the long
 * table, empty or with what is stored.
 */
export function InputFileMenu({ roundId, onImport }: InputFileMenuProps) {
  const t = useTexts(roundTexts);
  const [busy, setBusy] = useState(false);
  const save = async (query: (typeof forms)[number]) => {
    setBusy(true);
    try {
      await download("scoring.getInputTemplate", { params: { roundId }, query } as never);
    } catch (error) {
      notify({
        kind: "failed",
        text: t("template.failed"),
        detail: error instanceof Error ? error.message : String(error),
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconFileSpreadsheet size={15} aria-hidden />}>
          {t("inputFiles")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onImport}>{t("import")}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("template")}</Menu.Label>
        {forms.map((query) => (
          <Menu.Item key={`${query.form} ${query.filled}`} onClick={() => void save(query)}>
            {t(`template.${query.form}.${query.filled}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
