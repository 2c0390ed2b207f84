import { Alert, Button, FileButton, Group, List } from "@mantine/core";
import { useState } from "react";
import type { PaperKind, TemplateFault, TemplateWarning } from "../../../../../domain/documents/paper-template.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { templateTexts } from "../texts.ts";
import { TemplateSpotNote } from "./template-spot-note.tsx";
import { TemplateWarnings } from "./template-warnings.tsx";

const accepted = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A new version, sent as soon as it is chosen; everything that keeps it from being taken is shown at once. */
export function UploadTemplate({ kind }: { readonly kind: PaperKind }) {
  const t = useTexts(templateTexts);
  const upload = useCommand("scoring.uploadPaperTemplate", ["scoring"]);
  const [faults, setFaults] = useState<readonly TemplateFault[]>([]);
  const [warnings, setWarnings] = useState<readonly TemplateWarning[]>([]);
  const [error, setError] = useState<unknown>();
  const take = async (file: File | null) => {
    if (file === null) return;
    setFaults([]);
    setWarnings([]);
    setError(undefined);
    try {
      const sent = { params: { kind }, query: { fileName: file.name }, body: file };
      const answer = await upload.mutateAsync(sent as never);
      setFaults(answer.faults);
      setWarnings(answer.warnings);
      if (answer.version === null) return;
      notify({ kind: "done", text: t("upload.done", { version: answer.version }) });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <>
      <Group gap="xs" className="no-print">
        <FileButton accept={accepted} onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              variant="default"
              loading={upload.isPending}
              aria-label={t("upload.of", { paper: t(`kind.${kind}`) })}
              {...props}
            >
              {t("upload")}
            </Button>
          )}
        </FileButton>
      </Group>
      {faults.length > 0 && (
        <Alert color="red" role="alert" title={t("faults", { count: faults.length })}>
          <List size="sm">
            {faults.map(({ fault, place, at }) => (
              <List.Item key={`${fault} ${place}`} style={{ overflowWrap: "anywhere" }}>
                {t(`fault.${fault}`, { place })}
                {at !== null && <TemplateSpotNote at={at} />}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <TemplateWarnings warnings={warnings} />
      <ErrorNotice error={error} />
    </>
  );
}
