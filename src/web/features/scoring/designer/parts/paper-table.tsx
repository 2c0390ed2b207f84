import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import classes from "../../paper/paper.module.css";
import { PaperTable } from "../../paper/paper-table.tsx";
import { pointsPrinter } from "../../sets/tree/points-printer.ts";
import { sumOfMaxima } from "../../sets/tree/sum-of-maxima.ts";
import { type TreeLine, treeLines } from "../../sets/tree/tree-lines.ts";
import { designerTexts } from "../texts.ts";

const columns = ["code", "name", "max", "rule", "evidence", "agency"] as const;

/** The table of the annex. */
export function SetPaperTable({ detail }: { readonly detail: CriteriaSetDetail }) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const lines = treeLines(detail.areas);
  const print = pointsPrinter(
    lines.map(({ part }) => part.max),
    language,
  );
  const total = sumOfMaxima(detail.areas.map(({ max }) => max));
  return (
    <PaperTable
      columns={columns.map((key) => ({ key, label: t(`paper.${key}`), width: key === "name" ? undefined : key }))}
    >
      {lines.filter(saysMore).map((line) => (
        <PaperRow key={line.path} line={line} print={print} />
      ))}
      {total !== null && (
        <tr data-level="1">
          <td />
          <th scope="row">{t("paper.total")}</th>
          <td className={classes["points"]}>{print(total.text)}</td>
          <td />
          <td />
          <td />
        </tr>
      )}
    </PaperTable>
  );
}

/** An area whose only criterion is the area itself once more (a set without criteria) takes one line. */
function saysMore({ part, level, siblings }: TreeLine, index: number, lines: readonly TreeLine[]): boolean {
  const above = lines[index - 1]?.part;
  const same = above?.code === part.code && above.nameVi === part.nameVi;
  return !(level === 2 && siblings === 1 && part.scored === null && same);
}

function PaperRow({ line, print }: { readonly line: TreeLine; readonly print: (points: string) => string }) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const { part, level } = line;
  const { scored } = part;
  const written = language === "en" ? (scored?.ruleTextEn ?? scored?.rule.en) : (scored?.ruleTextVi ?? scored?.rule.vi);
  const by = scored?.source === "survey" ? t("paper.survey") : scored?.leadAgency;
  return (
    <tr data-level={level}>
      <td>{part.code}</td>
      <th scope="row">{language === "en" ? (part.nameEn ?? part.nameVi) : part.nameVi}</th>
      <td className={classes["points"]}>{part.max === null ? "" : print(part.max)}</td>
      <td>{written}</td>
      <td>
        {scored?.evidence.map((one) => (
          <div key={one}>- {one}</div>
        ))}
      </td>
      <td>{by}</td>
    </tr>
  );
}
