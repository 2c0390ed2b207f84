import { randomBytes } from "node:crypto";
import { type BundleContent, bundleFormat } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { makeUnit } from "../../../../../domain/scoring/bundle/make-unit.ts";
import { composed } from "../../../../../domain/text/composed.ts";
import { nodeCryptography } from "../../../../../verifier/node-cryptography.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { giveTurn } from "../../../../platform/give-turn.ts";
import { program } from "../../../../platform/program.ts";
import { readInstallation } from "../../../organisations/service/read-installation.ts";
import { namePeople } from "../../entry-names.query.ts";
import { listEntries } from "../../repository/entries.ts";
import { listBlocks, listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import { listExclusions } from "../../repository/workflow.ts";
import { findStoredSet } from "../../set-repository.ts";
import { carryUnit } from "./carry-lines.ts";
import { readFinalResults } from "./read-final-results.ts";

interface Published extends Pick<BundleContent, "publication"> {
  readonly restricted: readonly string[];
  /** The full form that is amended: names and lines that were not touched stay as they were sealed in it. */
  readonly before?: BundleContent | undefined;
}

/**
 * The full form of what a round publishes: everything that stands in its tables in this transaction, computed and placed
 * before. Texts are composed (NFC), numbers are texts.
 */
export async function makeContent(
  tx: Tx,
  round: RoundRecord,
  { publication, restricted, before }: Published,
): Promise<BundleContent> {
  const installation = await readInstallation({ db: { reader: tx } });
  if (installation === undefined) throw new Error("the province is not there");
  const blocks = await listBlocks(tx, round.id);
  const entries = Map.groupBy(await listEntries(tx, round.id), (one) => one.unitId);
  const exclusions = Map.groupBy(await listExclusions(tx, round.id), (one) => one.unitId);
  const results = await readFinalResults(tx, round);
  const acting = [...entries.values()].flat().flatMap((one) => one.actingUnitId ?? []);
  const names = await namePeople(tx, { accountIds: [], unitIds: [...new Set(acting)] });
  const options = {
    restricted: new Set(restricted),
    unitName: (unitId: string) => names.units.get(unitId)?.nameVi ?? null,
    salt: () => randomBytes(16),
    sha256: nodeCryptography.sha256,
  };
  const amended = new Map(before?.units.map((unit) => [unit.id, unit]));
  const units: BundleContent["units"][number][] = [];
  for (const unit of await listRoundUnits(tx, round.id)) {
    await giveTurn();
    const final = results.get(unit.unitId);
    if (final === undefined) throw new Error(`the unit ${unit.unitId} has no final result`);
    const made = makeUnit(
      {
        id: unit.unitId,
        block: unit.blockCode,
        officialCode: unit.officialCode,
        nameVi: unit.nameVi,
        nameEn: unit.nameEn,
        submitted: final.result.inputs !== "notSubmitted",
        exclusions: (exclusions.get(unit.unitId) ?? []).map(({ part }) => part).sort(),
        entries: entries.get(unit.unitId) ?? [],
        components: final.components,
        opened: round.openedAt !== null,
        result: final.result,
      },
      options,
    );
    units.push(composed(carryUnit(made, amended.get(unit.unitId))));
  }
  const sets = new Map<string, BundleContent["sets"][number]>();
  for (const { setId } of blocks) {
    const stored = await findStoredSet(tx, setId);
    if (stored === undefined) throw new Error(`the criteria set ${setId} is gone`);
    const { code, version, sha256, document } = stored;
    sets.set(setId, { code, version: String(version), sha256, document: { ...document } });
  }
  const { id, year, titleVi, titleEn, day, demonstration, ties, tieBreak, notSubmitted } = round;
  // Units are composed one by one above: all of them at once would hold up everybody.
  const head = composed<Omit<BundleContent, "units">>({
    format: bundleFormat,
    form: "full",
    engine: program,
    province: before?.province ?? {
      code: installation.provinceCode ?? "",
      nameVi: installation.provinceName,
      nameEn: installation.provinceNameEn,
    },
    round: {
      id,
      year: String(year),
      titleVi,
      titleEn,
      day,
      demonstration,
      ties,
      tieBreak: [...tieBreak],
      notSubmitted,
    },
    publication,
    sets: [...sets.values()],
    blocks: blocks.map(({ code, nameVi, nameEn, setId, classes }) => ({
      ...{ code, nameVi, nameEn, classes },
      set: nameOf(sets.get(setId)),
    })),
  });
  return { ...head, units };
}

function nameOf(set: BundleContent["sets"][number] | undefined): { code: string; version: string } {
  if (set === undefined) throw new Error("a block has no set");
  return { code: set.code, version: set.version };
}
