import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { roundTexts } from "../texts.ts";
import { unitNameOf } from "./name-of.ts";

type OwnSheet = CallResult<"scoring.listOwnSheets">["items"][number];

/** The way from a round under way to the sheets that the person fills in or approves; the one that waits stands out. */
export function OwnSheets({ round }: { readonly round: Pick<RoundDetail, "id" | "state"> }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const sheets = useOperation("scoring.listOwnSheets", {}, { enabled: round.state === "open" }).data?.items ?? [];
  return sheets
    .filter((sheet) => sheet.roundId === round.id && (sheet.canFill || sheet.canApprove || sheet.ownTasks > 0))
    .map((sheet) => (
      <LinkButton
        key={sheet.unitId}
        to={`/rounds/${round.id}/sheets/${sheet.unitId}`}
        variant={awaits(sheet) ? "filled" : "default"}
      >
        {t("ownSheet", { unit: unitNameOf(sheet, language) })}
      </LinkButton>
    ));
}

/** Whether the person has the next word on the sheet. */
function awaits({ open, state, canFill, canApprove, ownTasks }: OwnSheet): boolean {
  if (ownTasks > 0) return true;
  if (!open) return false;
  return state === "checking" ? canApprove : canFill && (state === "drafting" || state === "approved");
}
