import { Alert, Button, FileButton, Group, List, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperKind, TemplateFault } from "../../../../../domain/documents/paper-template.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { templateTexts } from "../texts.ts";

const accepted = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A new version, sent as soon as it is chosen; everything that keeps it from being taken is shown at once. */
export function UploadTemplate({ kind }: { readonly kind: PaperKind }) {
  const t = useTexts(templateTexts);
  const upload = useCommand("scoring.uploadPaperTemplate", ["scoring"]);
  const [faults, setFaults] = useState<readonly TemplateFault[]>([]);
  const [error, setError] = useState<unknown>();
  const take = async (file: File | null) => {
    if (file === null) return;
    setFaults([]);
    setError(undefined);
    try {
      const sent = { params: { kind }, query: { fileName: file.name }, body: file };
      const answer = await upload.mutateAsync(sent as never);
      setFaults(answer.faults);
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
                {at !== null && (
                  <>
                    {" "}
                    <Text span size="sm" c="dimmed">
                      {t("spot", { part: t(`part.${at.part}`), paragraph: at.paragraph, words: at.words })}
                    </Text>
                  </>
                )}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <ErrorNotice error={error} />
    </>
  );
}
