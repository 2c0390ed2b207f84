import {
  applyEdit,
  type EditContext,
  type EditOutcome,
  type UnitEdit,
} from "../../../../domain/organisations/edit-unit.ts";
import type { UnitVersion } from "../../../../domain/organisations/model.ts";
import type { Tx } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { OrganisationDeps } from "../deps.ts";
import { refusedEdit } from "../refusals.ts";
import { loadOrganisation, lockOrganisation, type Organisation, saveEdit } from "../repository.ts";

/** The organisation locked for one edit, with the means to write it. */
export interface OpenOrganisation extends Organisation {
  readonly edit: EditContext;
}

/** Locks and reads the organisation inside the transaction; every edit begins with it. */
export async function openOrganisation(
  tx: Tx,
  deps: OrganisationDeps,
  context: RequestContext,
): Promise<OpenOrganisation> {
  await lockOrganisation(tx);
  const organisation = await loadOrganisation(tx);
  return { ...organisation, edit: { now: context.now.toISOString(), nextId: () => deps.ids.next() } };
}

/** Writes an edit the domain allowed and gives the versions after it; refuses with the domain's reasons. */
export async function writeEdit(
  tx: Tx,
  organisation: OpenOrganisation,
  outcome: EditOutcome,
): Promise<{ edit: UnitEdit; after: UnitVersion[] }> {
  if (!outcome.ok) throw refusedEdit(outcome, organisation.versions);
  const at = new Date(organisation.edit.now);
  await saveEdit(tx, outcome.edit, at);
  return { edit: outcome.edit, after: applyEdit(organisation.versions, outcome.edit, organisation.edit.now) };
}
