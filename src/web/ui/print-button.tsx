import { Button } from "@mantine/core";
import { useTexts } from "../i18n/texts.ts";
import { IconPrinter } from "./icons/icons.gen.ts";
import { uiTexts } from "./texts.ts";

/** Prints the page without rail, bar and buttons. */
export function PrintButton({ label }: { label?: string }) {
  const t = useTexts(uiTexts);
  return (
    <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>
      {label ?? t("print")}
    </Button>
  );
}
