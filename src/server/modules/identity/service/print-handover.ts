import type { FileAnswer } from "../../../../contract/operation.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { KeyMissingError } from "../../../platform/key-ring.ts";
import type { IdentityDeps } from "../deps.ts";
import { handoverPage } from "../handover-page.ts";
import { closeHandover, listHandoverItems, lockHandover } from "../repository/handovers.ts";
import { findLivingUnits, findProvinceName } from "../repository/units.ts";
import { notFound } from "./not-found.ts";
import { handoverPurpose } from "./one-time-password.ts";
import { recordChange } from "./record.ts";

/** The sheets of a hand-over, once, for the person who made them; afterwards the passwords are gone. */
export async function printHandover(
  deps: IdentityDeps,
  context: RequestContext,
  handoverId: string,
): Promise<FileAnswer> {
  const { accountId, displayName } = getActor(context);
  const today = dayInVietnam(context.now);
  return withTransaction(deps, async (tx) => {
    const handover = await lockHandover(tx, handoverId, accountId);
    if (!handover) throw notFound(context, "handover");
    const items = (await listHandoverItems(tx, handoverId)).filter((item) => item.must_change_password);
    const waiting = items.flatMap((item) => (item.password === null ? [] : { ...item, password: item.password }));
    if (handover.printed_at !== null || handover.ends_at <= context.now || waiting.length === 0) {
      throw new AppError("identity.handover_printed");
    }
    const units = await findLivingUnits(tx, [...new Set(waiting.map((item) => item.unit_id))], today);
    const page = handoverPage({
      language: context.language,
      provinceName: await findProvinceName(tx, today),
      madeBy: displayName,
      madeOn: today,
      lastDay: dayInVietnam(handover.ends_at),
      sheets: waiting.map((item) => ({
        login: item.login,
        displayName: item.display_name,
        position: item.position,
        unitName: units.get(item.unit_id)?.nameVi ?? null,
        password: openPassword(deps, item.password, handoverPurpose(handoverId, item.account_id)),
      })),
    });
    await closeHandover(tx, handoverId, context.now);
    await recordChange(tx, deps, context, {
      verb: "identity.printHandover",
      subjectType: "account",
      subjectIds: waiting.map((item) => item.account_id),
      unitId: null,
      detail: { handoverId },
    });
    return page;
  });
}

function openPassword(deps: IdentityDeps, sealed: Buffer, purpose: string): string {
  try {
    return deps.secrets.open(sealed, purpose);
  } catch (error) {
    if (error instanceof KeyMissingError) throw new AppError("identity.handover_unreadable");
    throw error;
  }
}
