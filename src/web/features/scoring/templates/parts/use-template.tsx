import type { PaperKind } from "../../../../../domain/documents/paper-template.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { templateTexts } from "../texts.ts";
import { TemplateWarnings } from "./template-warnings.tsx";

interface UseTemplateProps {
  readonly kind: PaperKind;
  /** Null: the template that ships. */
  readonly version: number | null;
  readonly onClose: () => void;
}

/** Asks before papers are written from another version, and says what it lacks and what of it their PDF will not carry. */
export function UseTemplate({ kind, version, onClose }: UseTemplateProps) {
  const t = useTexts(templateTexts);
  const change = useCommand("scoring.usePaperTemplate", ["scoring"]);
  const query = version === null ? {} : { version: String(version) };
  const { data } = useOperation("scoring.listTemplateWarnings", { params: { kind }, query } as never);
  const name = version === null ? t("inUse.shipped") : t("inUse.version", { version });
  return (
    <ConfirmDialog
      title={t("use.title", { name })}
      detail={t("use.detail", { paper: t(`kind.${kind}`) })}
      confirmLabel={t("use")}
      reasonLabel={t("reason")}
      onConfirm={async (reason) => {
        await change.mutateAsync({ params: { kind }, body: { version, reason } } as never);
        notify({ kind: "done", text: t("use.done") });
      }}
      onClose={onClose}
    >
      <TemplateWarnings warnings={data?.items ?? []} />
    </ConfirmDialog>
  );
}
