import { Alert, List } from "@mantine/core";
import type { TemplateWarning } from "../../../../../domain/documents/paper-template.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { templateTexts } from "../texts.ts";
import { TemplateSpotNote } from "./template-spot-note.tsx";

/** What of a template its PDF does not carry; nothing where it carries all of it. */
export function TemplateWarnings({ warnings }: { readonly warnings: readonly TemplateWarning[] }) {
  const t = useTexts(templateTexts);
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" role="status" title={t("warnings", { count: warnings.length })}>
      <List size="sm">
        {warnings.map(({ warning, what, at }) => (
          <List.Item
            key={`${warning} ${what} ${at.part} ${at.paragraph} ${at.words}`}
            style={{ overflowWrap: "anywhere" }}
          >
            {t(`warning.${warning}`, { what })}
            <TemplateSpotNote at={at} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
