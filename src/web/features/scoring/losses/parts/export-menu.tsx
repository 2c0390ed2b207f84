import { Button, Menu } from "@mantine/core";
import { useRef, useState } from "react";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconFileDownload } from "../../../../ui/icons/icons.gen.ts";
import { lossTexts } from "../texts.ts";

export interface ExportChoice {
  readonly label: string;
  readonly run: () => Promise<void>;
}

interface ExportMenuProps {
  readonly label: string;
  /** What a reader of the screen hears, where the same label stands in every row. */
  readonly hint?: string;
  readonly choices: readonly ExportChoice[];
}

/** Files to take away; while one is written the button is busy. */
export function ExportMenu({ label, hint, choices }: ExportMenuProps) {
  const t = useTexts(lossTexts);
  const [busy, setBusy] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const run = async (choice: ExportChoice) => {
    // What opens a dialog gives the keyboard back to the button: its line of the menu is gone by then.
    target.current?.focus();
    setBusy(true);
    try {
      await choice.run();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      notify({ kind: "failed", text: t("export.failed"), detail });
    } finally {
      setBusy(false);
    }
  };
  if (choices.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          ref={target}
          variant="default"
          loading={busy}
          leftSection={<IconFileDownload size={15} aria-hidden />}
          {...(hint !== undefined && { "aria-label": hint })}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item key={choice.label} onClick={() => void run(choice)}>
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
