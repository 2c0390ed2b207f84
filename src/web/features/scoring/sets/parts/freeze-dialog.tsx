import { Code, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { CriteriaSetRow } from "../../../../../contract/scoring/criteria-sets.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { setTexts } from "../texts.ts";
import { titleOf } from "./set-words.ts";

interface SetDialogProps {
  readonly set: CriteriaSetRow;
  readonly onClose: () => void;
}

/** Asks once, names the set and the checksum of what the person sees: another content is refused by the server. */
export function FreezeDialog({ set, onClose }: SetDialogProps) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const client = useQueryClient();
  const freeze = useCommand("scoring.freezeCriteriaSet", ["scoring"]);
  const named = { title: titleOf(set, language), version: set.version };
  return (
    <ConfirmDialog
      title={t("freeze.title", named)}
      detail={t("freeze.detail")}
      confirmLabel={t("freeze")}
      reasonLabel={t("reason")}
      onClose={onClose}
      onConfirm={async (reason) => {
        try {
          await freeze.mutateAsync({ params: { setId: set.id }, body: { sha256: set.sha256, reason } });
          notify({ kind: "done", text: t("freeze.done", named) });
        } catch (error) {
          if (!(error instanceof ApiError) || error.problem.code !== "record.changed") throw error;
          // The page shows what is stored now; what was read before must not be frozen unseen.
          notify({ kind: "failed", text: t("freeze.changed", named), detail: t("freeze.changedDetail") });
          void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("scoring.") });
        }
      }}
    >
      {set.warnings > 0 && (
        <Text size="sm" c="var(--congtam-soon)">
          {t("freeze.warnings", { count: set.warnings })}
        </Text>
      )}
      <Text size="sm">
        {t("freeze.checksum")}
        <Code block mt={4} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {set.sha256}
        </Code>
      </Text>
    </ConfirmDialog>
  );
}
