import type { CriteriaSetPreview } from "../../../../../contract/scoring/criteria-sets.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import type { PreviewReading } from "../../../../ui/import/preview-view.tsx";
import { setTexts } from "../texts.ts";
import { FindingList } from "./finding-list.tsx";

/** Says what an import of a set would do: a new version, another content of the draft, or nothing; and what is wrong. */
export function useSetPreview(): (preview: CriteriaSetPreview) => PreviewReading {
  const t = useTexts(setTexts);
  return ({ set, findings }) => {
    const errors = findings.filter((finding) => finding.severity === "error").length;
    const hasWork = set !== null && set.outcome !== "same";
    const doing = set ? t(`import.${set.outcome}`, { title: set.title, version: set.version }) : t("import.unknown");
    const more = findings.length > 0 && {
      label: t("import.findings", { count: findings.length }),
      content: <FindingList findings={findings} />,
      first: errors > 0,
    };
    return {
      summary: hasWork && errors > 0 ? `${doing} ${t("import.withErrors", { count: errors })}` : doing,
      hasWork,
      isDoubtful: errors > 0,
      applyLabel: set?.outcome === "replaced" ? t("import.replace") : t("import.apply", { version: set?.version ?? 1 }),
      ...(more && { more }),
    };
  };
}
