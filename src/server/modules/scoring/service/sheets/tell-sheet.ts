import type { SheetTask } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import type { SheetAct } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import { countEn } from "../../../../../domain/text/count-en.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { settleNotices } from "../../../../platform/notices/settle-notices.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import type { SheetPlace } from "./open-sheet.ts";

/** What each step means to the others of the unit: whom it reaches, what it asks of them. */
const steps = {
  send: {
    ability: "scoring.approve",
    kind: "task",
    vi: "phiếu tự chấm điểm chờ thủ trưởng đơn vị duyệt",
    en: "the score sheet waits for the head of the unit",
  },
  return: {
    ability: "scoring.fill",
    kind: "answer",
    vi: "thủ trưởng trả lại phiếu tự chấm điểm",
    en: "the head returned the score sheet",
  },
  approve: {
    ability: "scoring.fill",
    kind: "answer",
    vi: "thủ trưởng đã duyệt phiếu tự chấm điểm, chờ nộp",
    en: "the head approved the score sheet; it is to be handed in",
  },
  withdraw: {
    ability: "scoring.fill",
    kind: "answer",
    vi: "phiếu tự chấm điểm đã được rút lại để sửa",
    en: "the score sheet was taken back for correction",
  },
} as const;

const abilities = ["scoring.approve", "scoring.fill"] as const;
/** Who has sheets in more than one round has to know of which is spoken. */
type InRound = { readonly round: Pick<RoundRecord, "titleVi" | "titleEn" | "practice"> };

const topics = ["sheet.send", "sheet.return", "sheet.approve", "sheet.withdraw"];

/**
 * The people of the unit learn what the sheet waits for after a step, and what they were told of it before is done with;
 * handing it in asks nothing of them.
 */
export async function tellSheetMoved(
  tx: Tx,
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace & { readonly act: Exclude<SheetAct, "save">; readonly version: number; readonly reason?: string } & {
    readonly unit: Pick<RoundUnitRecord, "nameVi" | "nameEn">;
  } & InRound,
): Promise<void> {
  const href = `/rounds/${at.roundId}/sheets/${at.unitId}`;
  await settleNotices(tx, deps, { abilityInUnit: { abilities, unitId: at.unitId }, href, topics });
  if (at.act === "submit") return;
  const { ability, kind, vi, en } = steps[at.act];
  await notifyOfRound(tx, deps, at.round, {
    abilityInUnit: { abilities: [ability], unitId: at.unitId },
    except: getActor(context).accountId,
    kind,
    titleVi: `${at.unit.nameVi}: ${vi} (${at.round.titleVi})`,
    titleEn: `${at.unit.nameEn ?? at.unit.nameVi}: ${en} (${at.round.titleEn ?? at.round.titleVi})`,
    ...(at.reason !== undefined && { textVi: at.reason, textEn: at.reason }),
    href,
    key: `sheet.${at.act} ${at.roundId} ${at.unitId} ${at.version}`,
  });
}

/** A colleague, or the people of a division who may fill it in, learn which components are asked of them. */
export async function tellComponentsAsked(
  tx: Tx,
  deps: ScoringDeps,
  context: RequestContext,
  asked: SheetPlace &
    Pick<SheetTask, "accountId" | "divisionUnitId"> & { readonly components: readonly string[] } & InRound,
): Promise<void> {
  const { accountId, divisionUnitId, components, roundId, unitId, round } = asked;
  if (components.length === 0 || (accountId === null && divisionUnitId === null)) return;
  const list = components.join(", ");
  await notifyOfRound(tx, deps, round, {
    // Of a division whoever fills in its components by this very ability: `findOwnTasks`.
    ...(accountId !== null
      ? { accountIds: [accountId] }
      : { abilityInUnit: { abilities: ["scoring.read"] as const, unitId: divisionUnitId ?? "" } }),
    except: getActor(context).accountId,
    kind: "task",
    titleVi: `Được giao tự chấm ${components.length} tiêu chí thành phần: ${round.titleVi}`,
    titleEn: `${countEn(components.length, "component")} to self-assess: ${round.titleEn ?? round.titleVi}`,
    textVi: list,
    textEn: list,
    href: `/rounds/${roundId}/sheets/${unitId}`,
    key: `sheet.asked ${roundId} ${unitId} ${context.requestId}`,
  });
}
