import type { WorkingCalendar } from "../../../../../domain/calendar/working-days.ts";
import { addNearness } from "../../../../../domain/scoring/follow/reminder-text.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { nameUnits } from "../../people.query.ts";
import { findReminderDays } from "../../repository/reminders.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { findReminderNow } from "../follow/due-now.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { findOwnIndexFacts, type OwnIndexFacts } from "./open-own-index.ts";
import { loadFigures, type OwnFigures, type PartStanding, standParts } from "./own-figures.ts";

/**
 * Tells the lead agencies of the province's own index what of their parts is not forecast, not scored or not approved
 * while the day they are due comes near, and after it has passed; nobody any more once the committee has approved.
 * Running it again tells nobody twice. Returns how many people were told.
 */
export async function remindDueParts(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: RoundRecord,
  calendar: WorkingCalendar,
): Promise<number> {
  const now = deps.clock.now();
  const facts = await findOwnIndexFacts(tx, round.id);
  const dueAt = facts?.own.dueAt;
  if (facts === undefined || dueAt == null || facts.own.approvedAt !== null || facts.own.sentAt !== null) return 0;
  const due = findReminderNow(dueAt, { days: await findReminderDays(tx, round.id), calendar, now });
  if (due === undefined) return 0;
  const figures = await loadFigures(tx, facts);
  const parts = standParts(facts, figures, now);
  const unitIds = parts.map(({ unitId }) => unitId);
  const names = await nameUnits(tx, unitIds, dayInVietnam(now));
  let told = 0;
  for (const part of parts) {
    const { nameVi = part.unitId, nameEn = null } = names.get(part.unitId) ?? {};
    const work = describeWork(part, figures, { vi: nameVi, en: nameEn ?? nameVi });
    if (work === undefined) continue;
    const title = addNearness(work, due);
    told += await notifyOfRound(tx, deps, round, {
      ...(work.waitsForHead ? { accountIds: headsOf(facts, part.unitId) } : {}),
      abilityInUnit: { abilities: [work.waitsForHead ? "scoring.approve" : "scoring.fill"], unitId: part.unitId },
      kind: "deadline",
      titleVi: title.vi,
      titleEn: title.en,
      textVi: round.titleVi,
      textEn: round.titleEn ?? round.titleVi,
      href: `/own-index/${round.id}/components?of=mine`,
      key: `ownIndex.reminder ${round.id} ${part.unitId} ${dueAt.toISOString()} ${due.offset}`,
    });
  }
  return told;
}

const headsOf = ({ leads }: OwnIndexFacts, unitId: string) =>
  leads.flatMap((lead) => (lead.leadUnitId === unitId ? (lead.headAccountId ?? []) : []));

/** What is still to be done in a part; undefined where its head has approved it. */
function describeWork(
  { components, open, state }: PartStanding,
  { points }: OwnFigures,
  name: { vi: string; en: string },
) {
  if (state === "approved") return undefined;
  const unforecast = components.filter((code) => {
    const known = points.get(code);
    return known?.forecast === undefined && known?.self === undefined;
  }).length;
  const missing = [
    ...(open.length > 0 ? [{ vi: `${open.length} chưa tự chấm`, en: `${open.length} not self-assessed` }] : []),
    ...(unforecast > 0 ? [{ vi: `${unforecast} chưa dự kiến điểm`, en: `${unforecast} not forecast` }] : []),
  ];
  if (missing.length === 0) {
    return {
      vi: `Phần tự chấm của ${name.vi} chờ thủ trưởng duyệt`,
      en: `The part of ${name.en} waits for its head`,
      waitsForHead: true,
    };
  }
  return {
    vi: `${name.vi} còn tiêu chí thành phần của tỉnh: ${missing.map(({ vi }) => vi).join(", ")}`,
    en: `${name.en} has components of the province left: ${missing.map(({ en }) => en).join(", ")}`,
    waitsForHead: false,
  };
}
