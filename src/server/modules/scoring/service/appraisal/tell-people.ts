import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import type { Assignment } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { countEn } from "../../../../../domain/text/count-en.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { listPartNames } from "../part-names.ts";

export interface Told {
  readonly deps: ScoringDeps;
  readonly context: RequestContext;
  readonly round: Pick<RoundRecord, "id" | "practice">;
}

/** The appraisers learn that their leader gave the part back, and why. */
export async function tellPartReturned(
  tx: Tx,
  { deps, context, round }: Told,
  { assignment, stage, reason }: { assignment: Assignment; stage: AppraisalStage; reason: string },
): Promise<void> {
  const label = stageLabels[stage];
  const part = await nameOf(tx, { context, round }, assignment);
  await notifyOfRound(tx, deps, round, {
    accountIds: assignment.officers.map((officer) => officer.accountId),
    except: getActor(context).accountId,
    kind: "answer",
    titleVi: `Lãnh đạo trả lại phần ${label.vi.toLowerCase()} của ${part.vi}`,
    titleEn: `The leader returned the part of the ${label.en.toLowerCase()} of ${part.en}`,
    textVi: reason,
    textEn: reason,
    href: `/rounds/${round.id}/appraisal?stage=${stage}`,
    key: `appraisal.returned ${assignment.id} ${stage} ${context.requestId}`,
  });
}

/** The people of a unit learn what their explanation waits for. */
export async function tellExplanationMoved(
  tx: Tx,
  { deps, context, round }: Told,
  to: {
    unit: Pick<RoundUnitRecord, "unitId" | "nameVi" | "nameEn">;
    version: number;
    act: "send" | "return";
    reason: string | null;
  },
): Promise<void> {
  const words = {
    send: { vi: "giải trình chờ thủ trưởng đơn vị duyệt", en: "the explanation waits for the head of the unit" },
    return: { vi: "thủ trưởng trả lại giải trình", en: "the head returned the explanation" },
  }[to.act];
  await notifyOfRound(tx, deps, round, {
    abilityInUnit: { abilities: [to.act === "send" ? "scoring.approve" : "scoring.fill"], unitId: to.unit.unitId },
    except: getActor(context).accountId,
    kind: to.act === "send" ? "task" : "answer",
    titleVi: `${to.unit.nameVi}: ${words.vi}`,
    titleEn: `${to.unit.nameEn ?? to.unit.nameVi}: ${words.en}`,
    ...(to.reason !== null && { textVi: to.reason, textEn: to.reason }),
    href: `/rounds/${round.id}/explanation/${to.unit.unitId}`,
    key: `explanation.${to.act} ${round.id} ${to.unit.unitId} ${to.version}`,
  });
}

/** Officers and leader of a part learn that a unit has answered what they appraised. */
export async function tellExplanationSubmitted(
  tx: Tx,
  { deps, context, round }: Told,
  from: {
    readonly assignment: Assignment;
    readonly unit: Pick<RoundUnitRecord, "unitId" | "nameVi" | "nameEn">;
    readonly components: number;
    readonly version: number;
  },
): Promise<void> {
  const { assignment, unit, components, version } = from;
  const part = await nameOf(tx, { context, round }, assignment);
  const leader = assignment.leaderAccountId === null ? [] : [assignment.leaderAccountId];
  await notifyOfRound(tx, deps, round, {
    accountIds: [...assignment.officers.map((officer) => officer.accountId), ...leader],
    except: getActor(context).accountId,
    kind: "task",
    titleVi: `${unit.nameVi} đã gửi giải trình ${components} tiêu chí thành phần do ${part.vi} thẩm định`,
    titleEn: `${unit.nameEn ?? unit.nameVi} explained ${countEn(components, "component")} that ${part.en} appraises`,
    href: `/rounds/${round.id}/appraisal/units/${unit.unitId}?stage=appraisal2`,
    key: `explanation.submitted ${round.id} ${unit.unitId} ${assignment.id} ${version}`,
  });
}

/** What the part is called now. */
async function nameOf(tx: Tx, { context, round }: Pick<Told, "context" | "round">, assignment: Assignment) {
  const names = await listPartNames(tx, round.id, [assignment], dayInVietnam(context.now));
  return names.get(assignment.id) ?? { vi: "", en: "" };
}
