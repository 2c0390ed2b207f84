import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import paper from "../../paper/paper.module.css";
import { PaperTable, type PaperWidth } from "../../paper/paper-table.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { printInput } from "../../rounds/parts/print-input.ts";
import { useLeftOutText } from "../parts/left-out-text.ts";
import { sheetTexts } from "../texts.ts";
import { type EvidenceItems, PaperEvidence } from "./paper-evidence.tsx";
import { paperLines } from "./paper-lines.ts";

interface SheetPaperTableProps {
  readonly sheet: SheetView;
  /** Documents by component. */
  readonly evidence: ReadonlyMap<string, EvidenceItems>;
}

const columns = ["code", "component", "max", "inputs", "points", "evidence", "note"] as const;
const widths: Readonly<Partial<Record<(typeof columns)[number], PaperWidth>>> = {
  code: "code",
  component: "matter",
  max: "max",
  points: "max",
  inputs: "evidence",
  evidence: "rule",
};

/** The lines of the annex. */
export function SheetPaperTable({ sheet, evidence }: SheetPaperTableProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const figure = (text: string) => printDecimal(text, language);
  return (
    <PaperTable columns={columns.map((key) => ({ key, label: t(`paper.${key}`), width: widths[key] }))}>
      {paperLines(sheet, language).map((line) => {
        if (line.kind === "area") {
          const { code, max, points } = line.area;
          return (
            <tr key={`area ${code}`} data-level="1">
              <td>{code}</td>
              <th scope="row">{nameOf(line.area, language)}</th>
              <td className={paper["points"]}>{figure(max)}</td>
              <td />
              <td className={paper["points"]}>{figure(points)}</td>
              <td />
              <td />
            </tr>
          );
        }
        if (line.kind === "criterion") {
          return (
            <tr key={`criterion ${line.name}`} data-level="2">
              <td />
              <th scope="row" colSpan={6}>
                {line.name}
              </th>
            </tr>
          );
        }
        const { component } = line;
        return <ComponentRow key={component.code} component={component} items={evidence.get(component.code) ?? []} />;
      })}
      <tr data-level="1">
        <td />
        <th scope="row">{t("paper.total")}</th>
        <td className={paper["points"]}>{figure(sheet.totals.max)}</td>
        <td />
        <td className={paper["points"]}>{figure(sheet.totals.points)}</td>
        <td colSpan={2}>
          {sheet.totals.percent !== null && t("paper.percent", { percent: figure(sheet.totals.percent) })}
        </td>
      </tr>
    </PaperTable>
  );
}

function ComponentRow({ component, items }: { readonly component: SheetComponent; readonly items: EvidenceItems }) {
  const t = useTexts(sheetTexts);
  const sayLeftOut = useLeftOutText();
  const language = useLanguage();
  const { entry } = component;
  const titles = new Map(component.inputs.map(({ name, title }) => [name, title[language]]));
  const said = component.excluded !== null ? sayLeftOut(component.excluded) : notAsked();
  const notes = [said, entry.estimate && component.excluded === null ? t("lack.estimate") : null, entry.note].filter(
    Boolean,
  );
  return (
    <tr>
      <td>{component.code}</td>
      <th scope="row">{nameOf(component, language)}</th>
      <td className={paper["points"]}>{printDecimal(component.max, language)}</td>
      <td>
        {Object.entries(entry.inputs).map(([name, value]) => (
          <div key={name}>
            {name === "na" ? t("notApplicable") : `${titles.get(name) ?? name}: ${printInput(value, language)}`}
          </div>
        ))}
      </td>
      <td className={paper["points"]}>{entry.points === null ? "" : printDecimal(entry.points.printed, language)}</td>
      <td>
        <PaperEvidence items={items} missing={component.lacks.includes("evidence")} />
      </td>
      <td>{notes.join("\n")}</td>
    </tr>
  );

  function notAsked(): string | null {
    if (component.asked) return null;
    const { source } = component;
    return t(`source.${source === "survey" || source === "system" ? source : "elsewhere"}`);
  }
}
