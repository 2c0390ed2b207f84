import { Alert, List } from "@mantine/core";
import type { TemplateWarning } from "../../../../../domain/documents/paper-template.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { templateTexts } from "../texts.ts";
import { TemplateSpotNote } from "./template-spot-note.tsx";

interface TemplateWarningsProps {
  readonly warnings: readonly TemplateWarning[];
}

/** What a template lacks of an official paper, then what of it its PDF does not carry; nothing where all is well. */
export function TemplateWarnings({ warnings }: TemplateWarningsProps) {
  return (
    <>
      <WarningList title="lacks" warnings={warnings.filter(({ at }) => at === null)} />
      <WarningList title="warnings" warnings={warnings.filter(({ at }) => at !== null)} />
    </>
  );
}

function WarningList({ title, warnings }: TemplateWarningsProps & { readonly title: "lacks" | "warnings" }) {
  const t = useTexts(templateTexts);
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" role="status" title={t(title, { count: warnings.length })}>
      <List size="sm">
        {warnings.map(({ warning, what, at }) => (
          <List.Item
            key={`${warning} ${what} ${at?.part} ${at?.paragraph} ${at?.words}`}
            style={{ overflowWrap: "anywhere" }}
          >
            {t(`warning.${warning}`, { what })}
            {at !== null && <TemplateSpotNote at={at} />}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
