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
import { applyRoundPolicies } from "../domain/scoring/round-policies.ts";
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
  readonly officialCode?: string;
  readonly nameEn?: string;
  readonly exclusions?: readonly string[];
}

/** What else a content tells; where nothing is said, what most rounds have. */
export interface FixtureFacts {
  readonly province?: Partial<BundleContent["province"]>;
  readonly round?: Partial<BundleContent["round"]>;
  readonly publication?: Partial<BundleContent["publication"]>;
  readonly block?: Partial<Pick<BundleContent["blocks"][number], "nameEn" | "classes">>;
  /** Components whose inputs are not for everybody. */
  readonly restricted?: readonly string[];
}

/** The full form of a round over one set, as the program makes it. */
export function makeFullContent(json: unknown, units: readonly FixtureUnit[], facts: FixtureFacts = {}) {
  const read = readCriteriaSet(json);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const document = normalizeCriteriaSet(read.set);
  const round = {
    ...{ id: idOf(99), year: "2025", titleVi: "Chỉ số CCHC 2025", titleEn: null, day: "2025-07-01" },
    ...{ demonstration: true, ties: null, tieBreak: [], notSubmitted: null },
    ...facts.round,
  };
  const classes = facts.block?.classes ?? null;
  const compiling = compileSet(document, { year: 2025, ...(classes !== null && { classes }) });
  if (!compiling.ok) throw new Error(JSON.stringify(compiling.findings));
  const compiled = applyRoundPolicies(compiling.compiled, round);
  const { sha256 } = nodeCryptography;
  const made = units.map((unit, at) => {
    const columns = columnsOf(unit, at);
    const exclusions = new Map(unit.exclusions?.map((part) => [part, "không thuộc chức năng"]));
    const named = { nameVi: unit.name, blockCode: unit.block };
    const score = scoreUnitAt(compiled, { unit: named, entries: columns, exclusions, opened: false }, "final");
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
        ...{ id, block: unit.block, nameVi: unit.name, nameEn: unit.nameEn ?? null, submitted: score.submitted },
        ...{ officialCode: unit.officialCode ?? null, exclusions: [...(unit.exclusions ?? [])] },
        ...{ entries: columns, components: new Map(components), opened: false },
        result: { ...figures, ...place },
      },
      {
        restricted: new Set(facts.restricted),
        unitName: () => looseName,
        salt: () => sha256(id).subarray(0, 16),
        sha256,
      },
    );
  });
  const set = { code: document.id, version: "1" };
  const content: BundleContent = {
    format: "congtam.bundle/2",
    form: "full",
    engine: { name: "congtam", version: "0.1.0" },
    province: { code: "04", nameVi: "Tỉnh Cao Bằng", nameEn: "Cao Bằng", ...facts.province },
    round,
    publication: {
      number: "1",
      publishedAt: "2026-01-20T03:00:00.000Z",
      decision: { number: "12/QĐ-UBND", date: "2026-01-19", fileSha256: null },
      amends: null,
      ...facts.publication,
    },
    sets: [{ ...set, sha256: toHex(sha256(canonicalJson(document))), document: { ...document } }],
    blocks: [...new Set(units.map((unit) => unit.block))].map((code) => ({
      ...{ code, nameVi: `Khối ${code}`, nameEn: facts.block?.nameEn ?? null, set, classes },
    })),
    units: told,
  };
  return JSON.parse(canonicalJson(content)) as BundleContent;
}

/** As a name may lie in the database: not composed. A bundle has it composed. */
const looseName = "Sở Nội vụ".normalize("NFD");

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
