import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { walkSet } from "../../../../../domain/scoring/validate/walk.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { designerTexts } from "../texts.ts";
import classes from "./designer-tree.module.css";
import { sumOf } from "./part-lines.ts";

interface TreeTotalsProps {
  readonly document: CriteriaSet;
  readonly print: (points: string) => string;
}

/** The areas against the scale, and how much of it is appraised and surveyed; always below the tree. */
export function TreeTotals({ document, print }: TreeTotalsProps) {
  const t = useTexts(designerTexts);
  const leaves = walkSet(document).filter((part) => part.isLeaf);
  const whole = sumOf(document.areas);
  const survey = sumOf(leaves.filter(({ node }) => node.source === "survey").map(({ node }) => node));
  const other = sumOf(leaves.filter(({ node }) => node.source !== "survey").map(({ node }) => node));
  const scale = String(document.scale);
  const right = whole !== null && scale !== "" && whole.equals(scale);
  return (
    <div className={classes["sums"]}>
      <span className={right ? undefined : classes["wrong"]}>
        {t("totals.areas", { sum: whole === null ? "?" : print(whole.text), scale: scale === "" ? "?" : print(scale) })}
      </span>
      <span>
        {t("totals.split", {
          other: other === null ? "?" : print(other.text),
          survey: survey === null ? "?" : print(survey.text),
        })}
      </span>
    </div>
  );
}
