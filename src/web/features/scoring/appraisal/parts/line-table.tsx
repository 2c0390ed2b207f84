import { Checkbox, Table, Text } from "@mantine/core";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { useNarrow } from "../../../../ui/use-narrow.ts";
import { DoubtLines } from "../../live/doubt-lines.tsx";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { appraisalTexts } from "../texts.ts";
import classes from "./lines.module.css";
import { printInputs } from "./print-inputs.ts";
import { keyOf } from "./use-lines.ts";
import { VerdictBadges } from "./verdict-badge.tsx";
import { columnAt } from "./verdict-draft.ts";

interface LineTableProps {
  readonly lines: readonly AppraisalLine[];
  /** What a row is called: the unit where one component is shown over all units. */
  readonly named: "component" | "unit";
  readonly current: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onOpen: (key: string) => void;
  readonly onChoose: (key: string) => void;
}

/** The lines by the same measure: what the unit claims, what was appraised, what stands behind it. */
export function LineTable({ lines, named, current, chosen, onOpen, onChoose }: LineTableProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  // On a phone the verdict stands under the name: both would be cut beside each other.
  const narrow = useNarrow();
  return (
    <WideContent label={t("lines.label")}>
      <Table highlightOnHover {...(narrow && { horizontalSpacing: 6 })}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td w={34} className="no-print" />
            <Table.Th>{t(named === "component" ? "unit" : "component")}</Table.Th>
            <Table.Th ta="right">{t("self")}</Table.Th>
            <Table.Th ta="right">{t("appraised")}</Table.Th>
            {!narrow && <Table.Th>{t("verdict")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => {
            const key = keyOf(line);
            const self = columnAt(line, "self");
            const name = named === "component" ? unitNameOf(line, language) : nameOf(line, language);
            return (
              <Table.Tr key={key} className={classes["row"] ?? ""} data-current={key === current} data-line={key}>
                <Table.Td className="no-print">
                  {line.seats.length > 0 && (
                    <Checkbox
                      aria-label={t("lines.choose", { unit: unitNameOf(line, language), component: line.component })}
                      checked={chosen.has(key)}
                      onChange={() => onChoose(key)}
                    />
                  )}
                </Table.Td>
                <Table.Td>
                  <button
                    type="button"
                    className={classes["open"]}
                    aria-pressed={key === current}
                    onClick={() => onOpen(key)}
                  >
                    {named === "unit" && <span className="tabular">{line.component} </span>}
                    {name}
                  </button>
                  {self !== undefined && (
                    <Text size="xs" c="dimmed" lineClamp={2}>
                      {printInputs(self, line.fields, language)}
                    </Text>
                  )}
                  <DoubtLines doubts={line.warnings} />
                  {narrow && <LineState line={line} />}
                </Table.Td>
                <Table.Td ta="right">
                  <NumberText value={line.selfPoints} decimals={pointDecimals} />
                </Table.Td>
                <Table.Td ta="right">
                  <NumberText
                    value={line.verdict === null && line.due && !line.approved ? null : line.points}
                    decimals={pointDecimals}
                  />
                </Table.Td>
                {!narrow && (
                  <Table.Td>
                    <LineState line={line} />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}

function LineState({ line }: { line: AppraisalLine }) {
  return (
    <>
      <VerdictBadges line={line} />
      <EvidenceWord line={line} />
    </>
  );
}

function EvidenceWord({ line: { evidence } }: { line: AppraisalLine }) {
  const t = useTexts(appraisalTexts);
  const count = evidence.documents === 0 ? null : t("evidence.count", { count: evidence.documents });
  const missing = !evidence.complete && (evidence.documents === 0 ? t("evidence.missing") : t("evidence.flag"));
  return (
    <Text size="xs" {...(missing !== false && { style: { color: "var(--congtam-soon)" } })}>
      {t("evidence")}:{" "}
      {[count, missing].filter(Boolean).join(", ") || t(evidence.required ? "evidence.required" : "evidence.none")}
    </Text>
  );
}
