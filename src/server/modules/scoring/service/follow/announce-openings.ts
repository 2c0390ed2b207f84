import type { WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { OpenWork } from "../../../../../domain/scoring/follow/open-work.ts";
import { describeWork } from "../../../../../domain/scoring/follow/reminder-text.ts";
import type { RoundWindow } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { NewNotice } from "../../../../platform/notices/notify.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { loadSchedule } from "../load-workflow.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { untilOf } from "./due-now.ts";
import { findFreshOpening } from "./fresh-opening.ts";
import { loadStanding } from "./load-standing.ts";
import { hrefOf, readToldBeside, workAt } from "./remind-round.ts";

/** The opening of the explanation window is told with the draft result that it shows: `announceDraftResults`. */
const stages = ["self", "appraisal1", "appraisal2"] as const;
/** What an opening gives people to do; what they hand on to others is told by the act itself. */
const opened: ReadonlySet<OpenWork["work"]> = new Set(["fill", "fillTask", "appraise"]);
/** What begins, as it follows "Đã mở thời gian". */
const names: Readonly<Record<WindowStage, { readonly vi: string; readonly en: string }>> = {
  self: { vi: "tự chấm điểm", en: "Self-assessment" },
  appraisal1: { vi: "thẩm định lần 1", en: "The first appraisal" },
  explanation: { vi: "giải trình", en: "Explanation" },
  appraisal2: { vi: "thẩm định lần 2", en: "The second appraisal" },
  council: { vi: "họp Hội đồng thẩm định", en: "The council's stage" },
};
/**
 * Tells everybody who now has work that a window has opened, until when, and what is theirs: the people of each unit,
 * whoever was asked inside it, the officers of each part, the council. Running it again tells nobody twice: the key
 * names the opening and whose work it is. Returns how many people were told.
 */
export async function announceOpenings(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: RoundRecord,
): Promise<number> {
  // The province's own index has no windows: its parts have a day of their own.
  if (round.kind === "province") return 0;
  const now = deps.clock.now();
  const schedule = await loadSchedule(tx, round.id);
  const fresh = (stage: WindowStage) => findFreshOpening(round, schedule, stage, now);
  if (![...stages, "council" as const].some(fresh)) return 0;
  const standing = await loadStanding(tx, round, now);
  const beside = await readToldBeside(tx, standing, now);
  let told = 0;
  for (const stage of stages) {
    const window = fresh(stage);
    if (window === undefined) continue;
    for (const open of workAt(stage, standing, beside).filter(({ work }) => opened.has(work))) {
      told += await notifyOfRound(tx, deps, round, noticeOf(round, window, open));
    }
  }
  const council = fresh("council");
  if (council === undefined || standing.workflow.council.length === 0) return told;
  const words = {
    vi: "Xem hồ sơ, biểu quyết các nội dung đưa ra Hội đồng thẩm định.",
    en: "See the agenda of the council and vote on its matters.",
  };
  const notice = {
    ...frame(round, council, words, "council"),
    accountIds: standing.workflow.council.map(({ accountId }) => accountId),
    href: `/rounds/${round.id}/council`,
  };
  return told + (await notifyOfRound(tx, deps, round, notice));
}

function noticeOf(round: RoundRecord, window: RoundWindow, open: OpenWork): NewNotice {
  return {
    ...(open.who.kind === "unit"
      ? { abilityInUnit: { abilities: [open.who.ability], unitId: open.who.unitId } }
      : { accountIds: open.who.accountIds }),
    ...frame(round, window, describeWork(open), open.subject),
    href: hrefOf(round.id, window.stage, open.unitId),
  };
}

function frame(
  round: RoundRecord,
  { stage, opensAt, closesAt }: RoundWindow,
  words: { readonly vi: string; readonly en: string },
  subject: string,
) {
  const { untilVi, untilEn } = untilOf(closesAt);
  const label = names[stage];
  return {
    kind: "task" as const,
    titleVi: `Đã mở thời gian ${label.vi}, đến ${untilVi}: ${round.titleVi}`,
    titleEn: `${label.en} is open until ${untilEn}: ${round.titleEn ?? round.titleVi}`,
    textVi: words.vi,
    textEn: words.en,
    key: `opening ${round.id} ${stage} ${subject} ${opensAt.toISOString()}`,
  };
}
