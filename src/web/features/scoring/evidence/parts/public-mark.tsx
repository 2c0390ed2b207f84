import { ActionIcon, Tooltip } from "@mantine/core";
import IconWorld from "@tabler/icons-react/dist/esm/icons/IconWorld.mjs";
import IconWorldOff from "@tabler/icons-react/dist/esm/icons/IconWorldOff.mjs";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { evidenceTexts } from "../texts.ts";
import { type EvidenceDocument, nameOfDocument } from "./evidence-types.ts";

/** Whether everybody may fetch the file from the public page, as a switch for who decides it. */
export function PublicMark({ document }: { document: EvidenceDocument }) {
  const t = useTexts(evidenceTexts);
  const mark = useCommand("evidence.markDocumentPublic", ["evidence"]);
  const isPublic = document.public;
  const flip = () =>
    mark
      .mutateAsync({ params: { documentId: document.id }, body: { public: !isPublic } })
      .then(() => notify({ kind: "done", text: t(isPublic ? "public.nowClosed" : "public.nowOpen") }))
      .catch((error: Error) => notify({ kind: "failed", text: error.message }));
  return (
    <Tooltip label={t(isPublic ? "public.isOpen" : "public.isClosed")}>
      <ActionIcon
        aria-label={t("public.mark", { name: nameOfDocument(document) })}
        aria-pressed={isPublic}
        loading={mark.isPending}
        onClick={() => void flip()}
      >
        {isPublic ? <IconWorld size={16} aria-hidden /> : <IconWorldOff size={16} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
