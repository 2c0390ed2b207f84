import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LeaveDialog } from "../../../../ui/form/leave-dialog.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { publicationTexts } from "../texts.ts";
import type { Amendment } from "./use-amendment.ts";

/** Asks before the place that is being typed gives way to another one. */
export function OpenLeave({ work }: { readonly work: Amendment }) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const { leaving, draft } = work;
  const { unit, component } = draft.values.typed;
  if (leaving === undefined || unit === null) return null;
  return (
    <LeaveDialog
      title={t("change.leaveTitle")}
      detail={t("change.leaveDetail", { name: `${nameOf(unit, language)}, ${component || t("change.extras")}` })}
      leaveLabel={t("change.leave")}
      onStay={leaving.stay}
      onLeave={leaving.leave}
    />
  );
}
