import { generateKeyPairSync, sign } from "node:crypto";
import type { BundleContent, BundleUnit } from "../domain/scoring/bundle/bundle-model.ts";
import { toHex } from "../domain/scoring/bundle/digest.ts";
import { makeUnit } from "../domain/scoring/bundle/make-unit.ts";
import type { Signer } from "../domain/scoring/bundle/seal.ts";
import { emptyContent, type ScoreEntry } from "../domain/scoring/columns/entry.ts";
import { scoreUnitAt } from "../domain/scoring/columns/score-unit-at.ts";
import { compileSet } from "../domain/scoring/compile-set.ts";
import { normalizeCriteriaSet } from "../domain/scoring/normalize-set.ts";
import { readCriteriaSet } from "../domain/scoring/read-set.ts";
import { rankScores } from "../domain/scoring/score-round.ts";
import { storeComponents, storeUnitResult } from "../domain/scoring/stored-result.ts";
import { canonicalJson } from "../domain/text/canonical-json.ts";
import { nodeCryptography } from "./node-cryptography.ts";

export function makeSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return { publicKey: Buffer.from(x, "base64url"), sign: (text) => sign(null, Buffer.from(text), privateKey) };
}

/** A unit with the inputs of one column for each component; what starts with "!" is a column of the council. */
export interface FixtureUnit {
  readonly name: string;
  readonly block: string;
  readonly inputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly entries?: readonly Partial<ScoreEntry>[];
}

/** The full form of a round over one set, as the program makes it. */
export function makeFullContent(json: unknown, units: readonly FixtureUnit[], restricted: readonly string[] = []) {
  const read = readCriteriaSet(json);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const document = normalizeCriteriaSet(read.set);
  const compiling = compileSet(document, { year: 2025 });
  if (!compiling.ok) throw new Error(JSON.stringify(compiling.findings));
  const { compiled } = compiling;
  const { sha256 } = nodeCryptography;
  const made = units.map((unit, at) => {
    const columns = columnsOf(unit, at);
    const score = scoreUnitAt(
      compiled,
      { unit: { nameVi: unit.name, blockCode: unit.block }, entries: columns, exclusions: new Map(), opened: false },
      "final",
    );
    return { unit, columns, score, id: idOf(at) };
  });
  const places = new Map<string, { position: string; rank: string | null }>();
  for (const { units: ranked } of rankScores(
    compiled,
    made.map(({ score }) => score),
  ))
    ranked.forEach(({ score, rank }, at) => {
      const one = made.find((known) => known.score === score);
      if (one) places.set(one.id, { position: String(at + 1), rank: rank === undefined ? null : String(rank) });
    });
  const told = made.map(({ unit, columns, score, id }): BundleUnit => {
    const {
      faultCount: _,
      componentPoints: _p,
      componentMaxima: _m,
      componentStates: _s,
      ...figures
    } = storeUnitResult(score);
    const place = places.get(id);
    if (place === undefined) throw new Error(id);
    const components = storeComponents(score).map(({ component, position: _position, ...result }) => {
      return [component, result] as const;
    });
    return makeUnit(
      {
        ...{ id, block: unit.block, officialCode: null, nameVi: unit.name, nameEn: null, submitted: score.submitted },
        ...{ exclusions: [], entries: columns, components: new Map(components), opened: false },
        result: { ...figures, ...place },
      },
      { restricted: new Set(restricted), unitName: () => "Sở Nội vụ", salt: () => sha256(id).subarray(0, 16), sha256 },
    );
  });
  const set = { code: document.id, version: "1" };
  const content: BundleContent = {
    format: "congtam.bundle/1",
    form: "full",
    engine: { name: "congtam", version: "0.1.0" },
    province: { code: "04", nameVi: "Tỉnh Cao Bằng", nameEn: "Cao Bằng" },
    round: {
      ...{ id: idOf(99), year: "2025", titleVi: "Chỉ số CCHC 2025", titleEn: null, day: "2025-07-01" },
      ...{ demonstration: true, ties: null, tieBreak: [], notSubmitted: null },
    },
    publication: {
      number: "1",
      publishedAt: "2026-01-20T03:00:00.000Z",
      decision: { number: "12/QĐ-UBND", date: "2026-01-19", fileSha256: null },
      amends: null,
    },
    sets: [{ ...set, sha256: toHex(sha256(canonicalJson(document))), document: { ...document } }],
    blocks: [...new Set(units.map((unit) => unit.block))].map((code) => ({
      ...{ code, nameVi: `Khối ${code}`, nameEn: null, set, classes: null },
    })),
    units: told,
  };
  return JSON.parse(canonicalJson(content)) as BundleContent;
}

function columnsOf({ inputs, entries = [] }: FixtureUnit, at: number): ScoreEntry[] {
  const frame = {
    ...emptyContent,
    ...{ unitId: idOf(at), seat: 1 as const, version: 1, at: new Date("2026-01-05T02:00:00Z") },
    ...{ accountId: idOf(7), role: "focalOfficer", actingUnitId: idOf(at) },
  };
  const own = Object.entries(inputs).map(([component, given], number) => ({
    ...frame,
    ...{ id: idOf(1000 + number), component, stage: "self" as const, inputs: given },
  }));
  return [
    ...own,
    ...entries.map((entry) => ({ ...frame, id: idOf(500), component: "", stage: "council" as const, ...entry })),
  ];
}

const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
