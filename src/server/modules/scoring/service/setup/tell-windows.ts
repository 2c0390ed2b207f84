import { stageLabels, type WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { printDay } from "../../../../../domain/text/dates.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { momentInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";

/** A window that closes later than people knew: for all, or for single units. */
export interface MovedWindow {
  readonly kind: "extended" | "reopened";
  readonly stage: WindowStage;
  readonly until: Date;
  readonly reason: string;
  readonly units: readonly Pick<RoundUnitRecord, "unitId" | "nameVi" | "nameEn">[];
}

/**
 * Those whose time it is learn that a window was extended or opened again, until when and why: the people of each unit
 * for its sheet and its explanation, who appraises and who sits in the council for theirs.
 */
export async function tellWindowMoved(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  context: RequestContext,
  { round, workflow }: { readonly round: RoundRecord; readonly workflow: Pick<Workflow, "assignments" | "council"> },
  moved: MovedWindow,
): Promise<void> {
  const { kind, stage, until, reason, units } = moved;
  const notice = {
    ...titleOf(moved, round),
    ...{ textVi: reason, textEn: reason, kind: "deadline" as const, except: getActor(context).accountId },
  };
  const key = (whose: string) =>
    `window.${kind} ${round.id} ${stage} ${whose} ${until.toISOString()} ${context.requestId}`;
  if (stage === "self" || stage === "explanation") {
    const page = stage === "self" ? "sheets" : "explanation";
    for (const { unitId } of units) {
      await notifyOfRound(tx, deps, round, {
        ...notice,
        ...peopleOfUnit(unitId),
        href: `/rounds/${round.id}/${page}/${unitId}`,
        key: key(unitId),
      });
    }
    return;
  }
  const accountIds =
    stage === "council"
      ? workflow.council.map(({ accountId }) => accountId)
      : workflow.assignments.flatMap(({ officers, leaderAccountId }) => [
          ...officers.map(({ accountId }) => accountId),
          ...(leaderAccountId === null ? [] : [leaderAccountId]),
        ]);
  const page = stage === "council" ? "council" : "appraisal";
  await notifyOfRound(tx, deps, round, { ...notice, accountIds, href: `/rounds/${round.id}/${page}`, key: key("all") });
}

/** "Mở lại thời gian tự chấm đến 17:00 ngày 30/11/2026: Chỉ số CCHC cấp xã năm 2025". */
function titleOf({ kind, stage, until, units }: MovedWindow, round: RoundRecord): { titleVi: string; titleEn: string } {
  const [day = "", time = ""] = momentInVietnam(until).split(" ");
  const label = stageLabels[stage];
  const [actVi, actEn] = kind === "extended" ? ["Gia hạn", "extended"] : ["Mở lại", "opened again"];
  // Who appraises has to know for whom; a unit knows that it is meant.
  const isOfAppraisers = kind === "reopened" && stage !== "self" && stage !== "explanation";
  const [forVi, forEn] = isOfAppraisers
    ? [
        ` (${units.map(({ nameVi }) => nameVi).join(", ")})`,
        ` (${units.map((one) => one.nameEn ?? one.nameVi).join(", ")})`,
      ]
    : ["", ""];
  return {
    titleVi: `${actVi} thời gian ${label.vi.toLowerCase()} đến ${time} ngày ${printDay(day)}${forVi}: ${round.titleVi}`,
    titleEn: `${label.en}: ${actEn} until ${printDay(day)} ${time}${forEn} (${round.titleEn ?? round.titleVi})`,
  };
}
