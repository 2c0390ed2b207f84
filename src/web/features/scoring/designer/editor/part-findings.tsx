import type { Finding } from "../../../../../domain/scoring/finding.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import classes from "../../sets/parts/finding-list.module.css";
import { designerTexts } from "../texts.ts";

/** What the check says about the part that is edited. */
export function PartFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  if (findings.length === 0) return null;
  return (
    <ul className={classes["list"]} aria-label={t("findings")}>
      {findings.map((finding) => (
        <li key={`${finding.path} ${finding.text.vi}`} className={classes["finding"]}>
          <StateBadge
            kind={finding.severity === "error" ? "late" : finding.severity === "warning" ? "soon" : "plain"}
            label={t(`severity.${finding.severity}`)}
          />
          <div>{finding.text[language]}</div>
        </li>
      ))}
    </ul>
  );
}
