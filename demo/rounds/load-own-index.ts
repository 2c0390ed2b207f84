import { readFile } from "node:fs/promises";
import { Rational } from "../../src/domain/rational.ts";
import { toFixedDecimal } from "../../src/domain/rational-format.ts";
import type { Leaf } from "../../src/domain/scoring/compiled-set.ts";
import type { RoundId } from "../../src/domain/scoring/round.ts";
import { isSelfAssessed } from "../../src/domain/scoring/sheet/asked-part.ts";
import type { Services } from "../../src/server/compose.ts";
import { withTransaction } from "../../src/server/db/transaction.ts";
import { countEntries, findOwnIndex } from "../../src/server/modules/scoring/repository/own-index.ts";
import { findRound } from "../../src/server/modules/scoring/repository/rounds.ts";
import { installSet } from "../../src/server/modules/scoring/service/install-shipped-sets.ts";
import { loadCompiledSet } from "../../src/server/modules/scoring/service/load-compiled-set.ts";
import {
  approveOwnIndex,
  recordOwnPublication,
  recordOwnSending,
} from "../../src/server/modules/scoring/service/own-index/approve-index.ts";
import { approveOwnPart } from "../../src/server/modules/scoring/service/own-index/approve-part.ts";
import { changeLeads } from "../../src/server/modules/scoring/service/own-index/leads.ts";
import { saveForecast } from "../../src/server/modules/scoring/service/own-index/save-forecast.ts";
import { saveMinistryPoints } from "../../src/server/modules/scoring/service/own-index/save-ministry.ts";
import { saveOwnScore } from "../../src/server/modules/scoring/service/own-index/save-self.ts";
import { createOwnIndex, startOwnIndex } from "../../src/server/modules/scoring/service/own-index/set-up.ts";
import { findNewestSet } from "../../src/server/modules/scoring/set-repository.ts";
import { startOfDayInVietnam } from "../../src/server/platform/clock.ts";
import { makeChance } from "./chance.ts";
import { setIdOf } from "./create-demo-round.ts";
import { keepDemoDocuments } from "./demo-documents.ts";
import type { DemoStage } from "./demo-stage.ts";
import { inventInputs } from "./invent-inputs.ts";
import { ownIndexDocuments } from "./own-index-documents.ts";
import { type OwnIndexStory, ownIndexStories, ownLeads } from "./own-index-stories.ts";

const reason = "Nạp dữ liệu minh họa";
const owner = "chutri";
const leader = "lanhdaotinh";
const code = "province-demonstration";
/** Official code of the province, whose own index it is. */
const province = "04";

/**
 * The province's own index of the demonstration: a year that the ministry has published, and one under way. A year with
 * any entry is left as it is, so that what people did since stays.
 */
export async function loadOwnIndex(services: Services, stage: DemoStage): Promise<void> {
  const { scoring } = services;
  const known = await withTransaction(scoring, (tx) => findNewestSet(tx, code, { lock: false }));
  if (known === undefined) {
    const file = new URL("../cao-bang/province-set.json", import.meta.url);
    const json = JSON.parse(await readFile(file, "utf8"));
    await withTransaction(scoring, (tx) => installSet(tx, scoring, json));
  }
  for (const story of ownIndexStories) await loadYear(services, stage, story);
}

const at = (day: string, hour: number) => new Date(startOfDayInVietnam(day).getTime() + hour * 3_600_000);

async function loadYear(services: Services, stage: DemoStage, story: OwnIndexStory): Promise<void> {
  const { scoring } = services;
  const begun = at(story.forecasts[0]?.day ?? story.scoredOn, 7);
  if (scoring.clock.now() < begun) return;
  if ((await findOwnIndex(scoring.db.reader, story.id)) === undefined) await beginYear(services, stage, story, begun);
  const round = await findRound(scoring.db.reader, story.id);
  if (round?.state === "draft") {
    const hand = stage.as(owner, begun);
    await startOwnIndex(hand.scoring, hand.context, story.id, { reason });
  }
  if ((await countEntries(scoring.db.reader, story.id)) > 0) return;
  await tellYear(services, stage, story);
}

async function beginYear(services: Services, stage: DemoStage, story: OwnIndexStory, begun: Date): Promise<void> {
  const hand = stage.as(owner, begun);
  const ids = [story.id];
  const deps = { ...hand.scoring, ids: { next: () => ids.pop() ?? hand.scoring.ids.next() } };
  const { year } = story;
  await createOwnIndex(deps, hand.context, {
    year,
    titleVi: `PAR INDEX tỉnh Cao Bằng năm ${year} (minh họa)`,
    titleEn: `PAR INDEX of Cao Bằng ${year} (demonstration)`,
    demonstration: true,
    setId: await setIdOf(services, code),
    dueAt: at(`${year}-12-28`, 17).toISOString(),
    evidenceFrom: `${year}-01-01`,
    evidenceUntil: `${year + 1}-01-05`,
    leadsFrom: null,
    reason,
  });
  // The heads hold their roles today, whatever year is told.
  const today = stage.as(owner, services.scoring.clock.now());
  let version = 1;
  for (const lead of ownLeads) {
    const line = {
      parts: [...lead.parts],
      leadUnitId: stage.unitOf(lead.unit),
      headAccountId: stage.accountOf(lead.head) as never,
      cooperatingUnitIds: lead.cooperating.map((unit) => stage.unitOf(unit)),
    };
    ({ version } = await changeLeads(today.scoring, today.context, story.id, {
      ...line,
      basedOnVersion: version,
      reason,
    }));
  }
}

async function tellYear(services: Services, stage: DemoStage, story: OwnIndexStory): Promise<void> {
  const setId = await setIdOf(services, code);
  const compiled = await loadCompiledSet(services.scoring.db.reader, setId, { year: story.year });
  const chance = makeChance(`own ${story.year}`);
  const told = { year: story.year, quality: story.quality, chance, filled: 1 };
  const inputs = Map.groupBy(inventInputs(compiled, told), ({ component }) => component);
  const points = (leaf: Leaf, share: number) =>
    toFixedDecimal(leaf.max.mul(Rational.parse(Math.min(1, share).toFixed(2))), 2, "halfUp");
  for (const forecast of story.forecasts) {
    for (const leaf of compiled.leaves) {
      const hand = stage.as(officerOf(leaf.code), at(forecast.day, 9));
      const body = { points: points(leaf, forecast.share + 0.2 * chance() - 0.08), note: null, reason: null };
      await saveForecast(hand.scoring, hand.context, { roundId: story.id, component: leaf.code }, body);
    }
  }
  const own = compiled.leaves.filter(isSelfAssessed);
  for (const leaf of own.slice(0, Math.ceil(own.length * story.scored))) {
    const hand = stage.as(officerOf(leaf.code), at(story.scoredOn, 10));
    const given = inputs.get(leaf.code)?.filter(({ input }) => input !== "na") ?? [];
    await saveOwnScore(
      hand.scoring,
      hand.context,
      { roundId: story.id, component: leaf.code },
      {
        inputs: Object.fromEntries(given.map(({ input, value }) => [input, value])),
        estimate: false,
        note: null,
        basedOnVersion: 0,
        reason: null,
      },
    );
  }
  for (const { unit, officer, ...document } of ownIndexDocuments(story.year)) {
    const place = { roundId: story.id, unitId: stage.unitOf(province), libraryOf: stage.unitOf(unit) };
    await keepDemoDocuments(stage.as(officer, at(story.scoredOn, 11)), place, [document]);
  }
  if (story.end !== null) await endYear(stage, story, story.end, compiled.leaves, points);
}

/** The heads, the committee, the letter to the ministry and what the ministry made of it. */
async function endYear(
  stage: DemoStage,
  { id, year, quality }: OwnIndexStory,
  end: NonNullable<OwnIndexStory["end"]>,
  leaves: readonly Leaf[],
  points: (leaf: Leaf, share: number) => string,
): Promise<void> {
  const heads = new Map<string, string>(ownLeads.map(({ unit, head }) => [unit, head]));
  for (const [unit, login] of heads) {
    const head = stage.as(login, at(end.approvedOn, 14));
    await approveOwnPart(head.scoring, head.context, { roundId: id, unitId: stage.unitOf(unit) });
  }
  const committee = stage.as(leader, at(end.sent.date, 8));
  await approveOwnIndex(committee.scoring, committee.context, id);
  const hand = stage.as(owner, at(end.sent.date, 10));
  await recordOwnSending(hand.scoring, hand.context, id, { ...end.sent, reason });
  const later = stage.as(owner, at(end.published.date, 9));
  if (hand.scoring.clock.now() > later.context.now) return;
  const chance = makeChance(`ministry ${year}`);
  const items = leaves.map((leaf) => {
    const share = quality - 0.22 * chance() + 0.06;
    return {
      component: leaf.code,
      points: points(leaf, share),
      note: share < 0.8 ? "Thiếu tài liệu kiểm chứng" : null,
    };
  });
  await saveMinistryPoints(later.scoring, later.context, id as RoundId, { items, reason });
  const { rank, rankOf, published } = end;
  await recordOwnPublication(later.scoring, later.context, id as RoundId, {
    decision: published,
    rank,
    rankOf,
    reason,
  });
}

function officerOf(component: string): string {
  const depth = (part: string) => (component === part || component.startsWith(`${part}.`) ? part.length : 0);
  const lines = ownLeads.flatMap(({ parts, officer }) => parts.map((part) => ({ depth: depth(part), officer })));
  const found = lines.reduce((best, line) => (line.depth > best.depth ? line : best));
  return found.officer;
}
