import { Button } from "@mantine/core";
import IconPrinter from "@tabler/icons-react/dist/esm/icons/IconPrinter.mjs";
import { useTexts } from "../i18n/texts.ts";
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
