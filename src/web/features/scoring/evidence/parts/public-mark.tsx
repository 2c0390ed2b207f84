import { ActionIcon, Tooltip } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { IconWorld, IconWorldOff } from "../../../../ui/icons/icons.gen.ts";
import { evidenceTexts } from "../texts.ts";
import { type EvidenceDocument, nameOfDocument } from "./evidence-types.ts";

/** Whether everybody may fetch the file from the public page, as a switch for who decides it; opening asks once more. */
export function PublicMark({ document }: { document: EvidenceDocument }) {
  const t = useTexts(evidenceTexts);
  const mark = useCommand("evidence.markDocumentPublic", ["evidence"]);
  const [isAsking, setAsking] = useState(false);
  const isPublic = document.public;
  const flip = async () => {
    await mark.mutateAsync({ params: { documentId: document.id }, body: { public: !isPublic } });
    notify({ kind: "done", text: t(isPublic ? "public.nowClosed" : "public.nowOpen") });
  };
  const close = () => flip().catch((error: Error) => notify({ kind: "failed", text: error.message }));
  return (
    <>
      <Tooltip label={t(isPublic ? "public.isOpen" : "public.isClosed")}>
        <ActionIcon
          aria-label={t("public.mark", { name: nameOfDocument(document) })}
          aria-pressed={isPublic}
          loading={mark.isPending}
          onClick={() => (isPublic ? void close() : setAsking(true))}
        >
          {isPublic ? <IconWorld size={16} aria-hidden /> : <IconWorldOff size={16} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      {isAsking && (
        <ConfirmDialog
          title={t("public.ask", { name: nameOfDocument(document) })}
          detail={t("public.askDetail")}
          confirmLabel={t("public.open")}
          onConfirm={flip}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
