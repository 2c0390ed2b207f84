import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { setTexts } from "../texts.ts";
import classes from "./set-tree.module.css";
import type { TreeLine } from "./tree-lines.ts";

/** Name of a part and how many parts it holds. */
export function PartName({ line: { part, level, children } }: { line: TreeLine }) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const english = language === "en" && part.nameEn !== null;
  return (
    <div>
      <span lang={english ? "en" : "vi"} className={classes["title"]}>
        {english ? part.nameEn : part.nameVi}
      </span>{" "}
      {children > 0 && (
        <span className={classes["dim"]}>
          {level === 1
            ? t("tree.areaCount", { criteria: children })
            : t("tree.criterionCount", { components: children })}
        </span>
      )}
    </div>
  );
}
