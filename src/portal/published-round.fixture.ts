import { emptyContent } from "../domain/scoring/columns/entry.ts";
import { type CriteriaSet, CriteriaSet as Schema } from "../domain/scoring/model.ts";
import type { CriteriaSetId, RoundId } from "../domain/scoring/round.ts";
import { searchKey } from "../domain/text/search-key.ts";
import type { Db } from "../server/db/database.ts";
import { writeEntries } from "../server/modules/scoring/repository/entries.ts";
import { freezeStoredSet, storeSet } from "../server/modules/scoring/service/store-set.ts";
import { findStoredSet } from "../server/modules/scoring/set-repository.ts";
import type { Clock } from "../server/platform/clock.ts";
import type { Ids } from "../server/platform/ids.ts";
import { withAct } from "../server/testing/with-act.ts";

/** A small set with a criterion that carries its points itself, a ratio, and a component that may not apply. */
const sampleSet: CriteriaSet = Schema.parse({
  id: "sample-public",
  title: "Bộ tiêu chí thử",
  titleEn: "Sample set",
  level: "department",
  scale: "10",
  areas: [
    {
      code: "1",
      name: "Công tác chỉ đạo, điều hành",
      nameEn: "Leadership",
      max: "6",
      criteria: [
        {
          code: "1.1",
          name: "Kế hoạch cải cách hành chính",
          nameEn: "Reform plan",
          max: "4",
          components: [
            component("1.1.1", "Ban hành kế hoạch kịp thời", "Plan in time", "1.5", {
              kind: "yesNo",
              yes: "1.5",
              no: "0",
            }),
            component("1.1.2", "Mức độ hoàn thành kế hoạch", "Plan carried out", "2.5", {
              kind: "ratio",
              numerator: "done",
              denominator: "planned",
            }),
          ],
        },
        component("1.2", "Sáng kiến", "Initiatives", "2", { kind: "manual" }),
      ],
    },
    {
      code: "2",
      name: "Cải cách thủ tục hành chính",
      nameEn: "Procedures",
      max: "4",
      criteria: [
        {
          code: "2.1",
          name: "Giải quyết hồ sơ",
          max: "4",
          components: [component("2.1.1", "Đúng hạn", "In time", "4", { kind: "manual" })],
        },
      ],
    },
  ],
});

function component(code: string, name: string, nameEn: string, max: string, rule: object) {
  const fields = { evidence: ["Báo cáo"], leadAgency: "Sở Nội vụ", ruleText: `Quy tắc của ${name}` };
  return { code, name, nameEn, max, rule, source: "appraisal", ...fields };
}

/** Maxima of the components in the order of the set. */
const maxima = [
  ["1.1.1", 1.5],
  ["1.1.2", 2.5],
  ["1.2", 2],
  ["2.1.1", 4],
] as const;

const pointsOf = (share: number, max: number) => `${Math.round(share * max * 10_000)}/10000`;

interface RoundPlan {
  readonly title: string;
  readonly state?: "draft" | "published";
  readonly demonstration?: boolean;
  /** Names of the units of each block, best first; a name is the unit's in both languages. */
  readonly blocks: Readonly<Record<string, readonly string[]>>;
  /** The reason that the council gives for the points of every component. */
  readonly explanation?: string;
  /** Default: 2025. */
  readonly year?: number;
  readonly previousRoundId?: string;
  /** Units that exist already, by name; the others are made. */
  readonly known?: ReadonlyMap<string, string>;
}

export interface StoredRound {
  readonly roundId: RoundId;
  readonly unitIds: readonly string[];
}

interface FixtureDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Writes a round with stored results as the engine would: the unit at place k has (100 - k) percent, four components. */
export async function storeRound(deps: FixtureDeps, plan: RoundPlan): Promise<StoredRound> {
  const setId = await storeSampleSet(deps);
  const roundId = deps.ids.next() as RoundId;
  const at = deps.clock.now();
  const published = (plan.state ?? "published") === "published";
  const unitIds: string[] = [];
  await withAct(deps, async (tx) => {
    await tx
      .insertInto("round")
      .values({
        id: roundId,
        year: plan.year ?? 2025,
        previous_round_id: plan.previousRoundId ?? null,
        title_vi: plan.title,
        title_en: null,
        day: `${plan.year ?? 2025}-12-31`,
        state: published ? "published" : "draft",
        demonstration: plan.demonstration ?? false,
        ties: null,
        tie_break: [],
        not_submitted: null,
        computed_at: at,
        published_at: published ? at : null,
        decision_number: published ? "1/QĐ-UBND" : null,
        decision_date: published ? "2026-01-05" : null,
        decision_signer: published ? "Chủ tịch UBND tỉnh" : null,
        search_key: searchKey(plan.title),
        created_at: at,
      })
      .execute();
    for (const [position, [code, names]] of Object.entries(plan.blocks).entries()) {
      await tx
        .insertInto("round_block")
        .values({
          round_id: roundId,
          code,
          position,
          name_vi: `Nhóm ${code}`,
          name_en: null,
          criteria_set_id: setId,
          classes: null,
        })
        .execute();
      const units = names.map((name, place) => {
        return { id: plan.known?.get(name) ?? deps.ids.next(), name, place, share: 1 - place / 100 };
      });
      if (units.length === 0) continue;
      unitIds.push(...units.map((unit) => unit.id));
      await tx
        .insertInto("unit")
        .values(units.map((unit) => ({ id: unit.id, authenticity: "demonstration", recorded_at: at })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx
        .insertInto("round_unit")
        .values(
          units.map((unit) => ({
            round_id: roundId,
            unit_id: unit.id,
            block_code: code,
            official_code: `${code}-${unit.place + 1}`,
            name_vi: unit.name,
            name_en: null,
            search_key: searchKey(unit.name),
          })),
        )
        .execute();
      await tx
        .insertInto("unit_result")
        .values(
          units.map((unit) => ({
            round_id: roundId,
            unit_id: unit.id,
            stage: "final",
            position: unit.place,
            rank: unit.place + 1,
            points_exact: `${Math.round(unit.share * 1000)}/100`,
            points: (unit.share * 10).toFixed(2),
            applicable_max: "10",
            percent_exact: `${Math.round(unit.share * 100)}`,
            percent: (unit.share * 100).toFixed(2),
            class_name: unit.share >= 0.9 ? "Xuất sắc" : "Tốt",
            class_name_en: unit.share >= 0.9 ? "Excellent" : "Good",
            bonus: "0",
            penalty: "0",
            inputs: "complete",
            fault_count: 0,
            component_points: maxima.map(([, max]) => pointsOf(unit.share, max)).join(" "),
            component_maxima: maxima.map(([, max]) => max).join(" "),
            component_states: "s".repeat(maxima.length),
          })),
        )
        .execute();
      const entries = units.flatMap((unit) =>
        maxima.map(([component, max]) => ({
          ...emptyContent,
          id: deps.ids.next(),
          unitId: unit.id,
          component,
          stage: "council" as const,
          seat: 1 as const,
          verdict: "pointsChanged" as const,
          points: pointsOf(unit.share, max),
          reason: plan.explanation ?? `${unit.place} chỗ trừ → ${(unit.share * max).toFixed(2)} điểm`,
        })),
      );
      await writeEntries(tx, roundId, entries, { at, accountId: null, role: null, actingUnitId: null });
    }
  });
  return { roundId, unitIds };
}

async function storeSampleSet(deps: FixtureDeps): Promise<CriteriaSetId> {
  return await withAct(deps, async (tx) => {
    const { setId } = await storeSet(tx, deps, sampleSet);
    const stored = await findStoredSet(tx, setId);
    if (stored?.state === "draft") await freezeStoredSet(tx, deps, stored);
    return setId;
  });
}
