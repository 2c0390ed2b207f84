import type { UnitEdit } from "../../../domain/organisations/edit-unit.ts";
import type {
  Authenticity,
  ComparisonLink,
  SourceDocument,
  Succession,
  UnitId,
  UnitVersion,
} from "../../../domain/organisations/model.ts";
import type { UnitImportState } from "../../../domain/organisations/unit-import.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";

/** The organisation as the domain's rules see it: all versions and acts, believed now or once. */
export interface Organisation {
  readonly versions: readonly UnitVersion[];
  readonly successions: readonly Succession[];
  readonly links: readonly ComparisonLink[];
}

/**
 * Everything recorded about the units of the province: a few hundred to a few thousand rows. Edits are rare and their
 * rules look at the whole, so it is read whole for them; pages read through units.query.ts.
 */
export async function loadOrganisation(db: Reader): Promise<Organisation> {
  const versions = await db.selectFrom("unit_version").selectAll().orderBy("valid_from").orderBy("id").execute();
  return {
    versions: versions.map(toVersion),
    successions: await loadSuccessions(db),
    links: await loadLinks(db),
  };
}

/** What an import of units is checked against: the versions believed now and how far each unit's source is trusted. */
export async function loadUnitImportState(db: Reader): Promise<UnitImportState> {
  const versions = await db
    .selectFrom("unit_version")
    .selectAll()
    .where("recorded_until", "is", null)
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
  const units = await db.selectFrom("unit").select(["id", "authenticity"]).orderBy("id").execute();
  const authenticity = Object.fromEntries(units.map((unit) => [unit.id, unit.authenticity]));
  return { versions: versions.map(toVersion), authenticity: authenticity as UnitImportState["authenticity"] };
}

/** All versions of one unit that are believed now, oldest first. */
export async function listBelievedVersions(db: Reader, unitId: UnitId): Promise<UnitVersion[]> {
  const rows = await db
    .selectFrom("unit_version")
    .selectAll()
    .where("unit_id", "=", unitId)
    .where("recorded_until", "is", null)
    .orderBy("valid_from")
    .execute();
  return rows.map(toVersion);
}

/** Edits of the organisation happen one after another: their rules look at all units together. */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await tx.selectFrom("organisation_lock").select("id").forUpdate().executeTakeFirstOrThrow();
}

export async function insertUnit(tx: Tx, unit: { id: UnitId; authenticity: Authenticity }, at: Date): Promise<void> {
  await insertUnits(tx, [unit], at);
}

export async function insertUnits(
  tx: Tx,
  units: readonly { id: UnitId; authenticity: Authenticity }[],
  at: Date,
): Promise<void> {
  for (let start = 0; start < units.length; start += 2000) {
    const block = units.slice(start, start + 2000).map((unit) => ({ ...unit, recorded_at: at }));
    await tx.insertInto("unit").values(block).execute();
  }
}

/** Ends the belief in some versions and adds the new ones. */
export async function saveEdit(tx: Tx, edit: UnitEdit, at: Date): Promise<void> {
  if (edit.retire.length > 0) {
    await tx
      .updateTable("unit_version")
      .set({ recorded_until: at })
      .where("id", "in", [...edit.retire])
      .where("recorded_until", "is", null)
      .execute();
  }
  await insertVersions(tx, edit.insert);
}

/** Adds versions in blocks, so that a whole province goes in a few statements. */
export async function insertVersions(tx: Tx, versions: readonly UnitVersion[]): Promise<void> {
  for (let start = 0; start < versions.length; start += 500) {
    const block = versions.slice(start, start + 500).map((version) => ({
      id: version.id,
      unit_id: version.unitId,
      official_code: version.officialCode,
      name_vi: version.nameVi,
      name_en: version.nameEn,
      short_name: version.shortName,
      kind: version.kind,
      area_type: version.areaType,
      parent_id: version.parentId,
      valid_from: version.validFrom,
      valid_to: version.validTo,
      recorded_at: new Date(version.recordedAt),
      recorded_until: version.recordedUntil === null ? null : new Date(version.recordedUntil),
      document_number: version.sourceDocument?.number ?? null,
      document_date: version.sourceDocument?.date ?? null,
      search_key: searchKey([version.nameVi, version.shortName, version.nameEn].filter(Boolean).join(" ")),
    }));
    await tx.insertInto("unit_version").values(block).execute();
  }
}

export async function insertSuccession(tx: Tx, succession: Succession): Promise<void> {
  await tx
    .insertInto("succession")
    .values({
      id: succession.id,
      kind: succession.kind,
      effective_on: succession.effectiveOn,
      document_number: succession.document?.number ?? null,
      document_date: succession.document?.date ?? null,
      recorded_at: new Date(succession.recordedAt),
      recorded_until: null,
    })
    .execute();
  await tx
    .insertInto("succession_pair")
    .values(
      succession.pairs.map((pair, position) => ({
        succession_id: succession.id,
        position,
        from_unit_id: pair.fromUnitId,
        to_unit_id: pair.toUnitId,
        part: pair.part,
      })),
    )
    .execute();
}

export async function insertComparisonLink(tx: Tx, link: ComparisonLink, at: Date): Promise<void> {
  await tx
    .insertInto("comparison_link")
    .values({
      unit_id: link.unitId,
      year: link.year,
      previous_unit_id: link.previousUnitId,
      reason: link.reason,
      recorded_at: at,
    })
    .execute();
}

async function loadSuccessions(db: Reader): Promise<Succession[]> {
  const acts = await db.selectFrom("succession").selectAll().orderBy("effective_on").orderBy("id").execute();
  const pairs = await db.selectFrom("succession_pair").selectAll().orderBy("position").execute();
  const pairsOf = Map.groupBy(pairs, (pair) => pair.succession_id);
  return acts.map((act) => ({
    id: act.id,
    kind: act.kind as Succession["kind"],
    effectiveOn: act.effective_on,
    document: toDocument(act),
    pairs: (pairsOf.get(act.id) ?? []).map((pair) => ({
      fromUnitId: pair.from_unit_id as UnitId,
      toUnitId: pair.to_unit_id as UnitId | null,
      part: pair.part as "full" | "partial",
    })),
    recordedAt: act.recorded_at.toISOString(),
    recordedUntil: act.recorded_until?.toISOString() ?? null,
  }));
}

async function loadLinks(db: Reader): Promise<ComparisonLink[]> {
  const rows = await db.selectFrom("comparison_link").selectAll().execute();
  return rows.map((row) => ({
    unitId: row.unit_id as UnitId,
    year: row.year,
    previousUnitId: row.previous_unit_id as UnitId,
    reason: row.reason,
  }));
}

interface VersionRow {
  id: string;
  unit_id: string;
  official_code: string | null;
  name_vi: string;
  name_en: string | null;
  short_name: string | null;
  kind: string;
  area_type: string | null;
  parent_id: string | null;
  valid_from: string;
  valid_to: string | null;
  recorded_at: Date;
  recorded_until: Date | null;
  document_number: string | null;
  document_date: string | null;
}

function toVersion(row: VersionRow): UnitVersion {
  return {
    id: row.id,
    unitId: row.unit_id as UnitId,
    officialCode: row.official_code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    shortName: row.short_name,
    kind: row.kind as UnitVersion["kind"],
    areaType: row.area_type as UnitVersion["areaType"],
    parentId: row.parent_id as UnitId | null,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    recordedAt: row.recorded_at.toISOString(),
    recordedUntil: row.recorded_until?.toISOString() ?? null,
    sourceDocument: toDocument(row),
  };
}

function toDocument(row: { document_number: string | null; document_date: string | null }): SourceDocument | null {
  return row.document_number === null ? null : { number: row.document_number, date: row.document_date };
}

export async function insertTransfers(
  tx: Tx,
  successionId: string,
  transfers: readonly { fromUnitId: UnitId; subject: string; toUnitId: UnitId; count: number }[],
): Promise<void> {
  if (transfers.length === 0) return;
  const rows = transfers.map((transfer) => ({
    succession_id: successionId,
    from_unit_id: transfer.fromUnitId,
    subject: transfer.subject,
    to_unit_id: transfer.toUnitId,
    item_count: transfer.count,
  }));
  await tx.insertInto("succession_transfer").values(rows).execute();
}
