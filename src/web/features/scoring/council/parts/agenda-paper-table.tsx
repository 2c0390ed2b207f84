import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { caseStateLabel, disputeLabels } from "../../../../../domain/scoring/council/dispute-labels.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import paper from "../../paper/paper.module.css";
import { PaperTable, type PaperWidth } from "../../paper/paper-table.tsx";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { councilTexts } from "../texts.ts";
import { caseName } from "./case-name.ts";
import { councilDecimals } from "./council-decimals.ts";

type Agenda = CallResult<"scoring.listAgenda">;
type Line = Agenda["cases"][number];
const columns = ["matter", "columns", "difference", "proposal", "effect", "votes", "decision"] as const;
const widths: Readonly<Partial<Record<(typeof columns)[number], PaperWidth>>> = {
  matter: "matter",
  columns: "rule",
  difference: "max",
};

/** The cases of the agenda on paper, a row each; its head comes again on every page. */
export function AgendaPaperTable({ cases, finished }: Pick<Agenda, "cases" | "finished">) {
  const t = useTexts(councilTexts);
  return (
    <PaperTable columns={columns.map((key) => ({ key, label: t(`agenda.${key}`), width: widths[key] }))}>
      {cases.map((one) => (
        <CaseRow key={`${one.unitId} ${one.component}`} one={one} isFinished={finished} />
      ))}
    </PaperTable>
  );
}

function CaseRow({ one, isFinished }: { readonly one: Line; readonly isFinished: boolean }) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const figure = (value: string | number | null) =>
    value === null ? "–" : printDecimal(shortDecimal(String(value), councilDecimals), language);
  const { effect, votes, decision, proposal } = one;
  const reasons = [...one.reasons.map((reason) => disputeLabels[reason][language]), one.addedReason ?? ""];
  return (
    <tr>
      <th scope="row">
        {[
          unitNameOf(one, language),
          caseName(one, language),
          one.caps === null
            ? `${t("max")}: ${figure(one.max)}`
            : t("agenda.caps", { bonus: figure(one.caps.bonus), penalty: figure(one.caps.penalty) }),
          reasons.filter(Boolean).join("; "),
        ].join("\n")}
      </th>
      <td>
        {one.columns
          .map(({ stage, seat, points, words }) => {
            const name = stageLabels[stage][language];
            const side = seat === 2 ? t("agenda.second", { stage: name }) : name;
            return `${side}: ${figure(points)}${words === null ? "" : ` (${words})`}`;
          })
          .join("\n")}
      </td>
      <td className={paper["points"]}>{figure(one.difference)}</td>
      <td>
        {proposal === null
          ? isFinished
            ? "–"
            : caseStateLabel("new", { isFinished })[language]
          : t("agenda.gives", { points: figure(proposal.gives), reason: proposal.reason })}
      </td>
      <td>
        {effect !== null &&
          [
            t("agenda.points", { before: figure(effect.pointsBefore), after: figure(effect.pointsAfter) }),
            t("agenda.rank", { before: figure(effect.rankBefore), after: figure(effect.rankAfter) }),
            t("agenda.moved", { count: effect.moved }),
          ].join("; ")}
      </td>
      <td>{votes !== null && t("agenda.voted", votes)}</td>
      <td>
        {decision === null
          ? caseStateLabel(one.state, { isFinished })[language]
          : `${t("agenda.decided", { points: figure(decision.points), meeting: decision.meeting })}: ${decision.reason}`}
      </td>
    </tr>
  );
}
