import { Button, CopyButton } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { publicationTexts } from "../texts.ts";

interface CopyThisProps {
  /** What is copied, for the button. */
  readonly name: string;
  readonly value: string;
}

/** Copies a text; absent where the browser lets no page do so, as without an encrypted connection. */
export function CopyThis({ name, value }: CopyThisProps) {
  const t = useTexts(publicationTexts);
  if (!("clipboard" in navigator)) return null;
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          size="compact-xs"
          variant="default"
          className="no-print"
          style={{ flexShrink: 0 }}
          aria-label={copied ? t("copy.done") : t("copy.label", { name })}
          onClick={copy}
        >
          {t(copied ? "copy.done" : "copy")}
        </Button>
      )}
    </CopyButton>
  );
}
