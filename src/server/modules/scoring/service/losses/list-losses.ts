import type { ListWindow } from "../../../../../contract/list.ts";
import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type {
  listLossGroups as ListLossGroups,
  listLossLines as ListLossLines,
  LossGroup,
  UnitLossLine,
} from "../../../../../contract/scoring/loss-lines.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { toFixedDecimal } from "../../../../../domain/rational-format.ts";
import type { AmendedUnits } from "../../../../../domain/scoring/amended/amended-figures.ts";
import { amendText } from "../../../../../domain/scoring/amended/amended-reason.ts";
import type { LossCause } from "../../../../../domain/scoring/losses/loss-cause.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import { sumByCause } from "../../../../../domain/scoring/losses/unit-losses.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { BlockCode } from "../../../../../domain/scoring/round.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { readAmended } from "../publication/read-amended.ts";
import { readLossLines, type SeenLoss } from "./read-loss-lines.ts";

/** Who lost points in what and why. */
export async function listLossLines(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListLossLines>,
): Promise<AnswerOf<typeof ListLossLines>> {
  const { component, agency, cause, q = "" } = query;
  const seen = (await readLossLines(deps, context, roundId, query))
    .filter(({ loss }) => loss.lost.sign() > 0)
    .filter(({ loss }) => component === undefined || loss.leaf.code === component)
    .filter((one) => agency === undefined || one.agency?.unitId === agency)
    .filter(({ loss }) => cause === undefined || loss.parts.some((part) => part.cause === cause))
    .filter(
      ({ unit, loss: { leaf } }) =>
        q === "" ||
        matchesSearch(`${unit.nameVi} ${unit.nameEn ?? ""} ${leaf.code} ${leaf.name} ${leaf.nameEn ?? ""}`, q),
    );
  const orders: Readonly<Record<string, (a: SeenLoss, b: SeenLoss) => number>> = {
    component: (a, b) => a.loss.at - b.loss.at,
    unitNameVi: (a, b) => compareVietnamese(a.unit.nameVi, b.unit.nameVi),
    unitNameEn: (a, b) => compareVietnamese(a.unit.nameEn ?? a.unit.nameVi, b.unit.nameEn ?? b.unit.nameVi),
    lost: (a, b) => a.loss.lost.compare(b.loss.lost),
  };
  const amended = await readAmended(deps.db.reader, roundId, query.stage);
  return pageOfRows(seen, query, orders, (one) => showLine(one, amended));
}

function showLine({ block, unit, loss, agency }: SeenLoss, amended: AmendedUnits): UnitLossLine {
  const { leaf, score, claimed } = loss;
  const by = amended.get(unit.unitId)?.get(leaf.code);
  const how = amendText({ vi: score.explain("vi"), en: score.explain("en") }, by);
  return {
    blockCode: block.code as BlockCode,
    ...{ unitId: unit.unitId as UnitId, unitNameVi: unit.nameVi, unitNameEn: unit.nameEn },
    ...{ component: leaf.code, nameVi: leaf.name, nameEn: leaf.nameEn ?? null },
    agencyUnitId: (agency?.unitId as UnitId | undefined) ?? null,
    ...{ agencyVi: agency?.nameVi ?? null, agencyEn: agency?.nameEn ?? null },
    max: printPoints(score.applicableMax),
    claimed: claimed === undefined ? null : printPoints(claimed),
    points: printPoints(score.points),
    lost: printPoints(loss.lost),
    cause: mainCause([loss]) ?? "belowBand",
    reason: loss.reason,
    ...{ howVi: how.vi, howEn: how.en },
  };
}

function mainCause(losses: readonly SeenLoss["loss"][]): LossCause | null {
  return sumByCause(losses).toSorted((a, b) => b.points.compare(a.points))[0]?.cause ?? null;
}

/** Losses added up by agency, component or cause. */
export async function listLossGroups(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListLossGroups>,
): Promise<AnswerOf<typeof ListLossGroups>> {
  const seen = await readLossLines(deps, context, roundId, query);
  const { q = "" } = query;
  const groups = (query.by === "cause" ? groupByCause(seen) : groupByPart(seen, query.by)).filter(
    (one) => q === "" || matchesSearch(`${one.key} ${one.nameVi} ${one.nameEn ?? ""}`, q),
  );
  const number = (text: string | null) => Number(text ?? "-1");
  const orders: Readonly<Record<string, (a: LossGroup, b: LossGroup) => number>> = {
    // Components keep the order of the set.
    nameVi: (a, b) => (query.by === "component" ? 0 : compareVietnamese(a.nameVi, b.nameVi)),
    lost: (a, b) => number(a.lost) - number(b.lost),
    share: (a, b) => number(a.share) - number(b.share),
  };
  return pageOfRows(groups, query, orders, (group) => group);
}

const withoutAgency = { nameVi: "Điều tra xã hội học, chưa phân công", nameEn: "Surveys, assigned to nobody" };

function groupByPart(seen: readonly SeenLoss[], by: "agency" | "component"): LossGroup[] {
  const keyOf = ({ block, loss, agency }: SeenLoss) =>
    by === "agency" ? (agency?.unitId ?? "") : `${block.code} ${loss.leaf.code}`;
  return [...Map.groupBy(seen, keyOf)].map(([key, lines]) => {
    const [first] = lines as [SeenLoss];
    const { leaf } = first.loss;
    const name =
      by === "agency"
        ? (first.agency ?? withoutAgency)
        : {
            nameVi: `${leaf.code}. ${leaf.name}`,
            nameEn: leaf.nameEn === undefined ? null : `${leaf.code}. ${leaf.nameEn}`,
          };
    const losses = lines.map(({ loss }) => loss);
    const max = sum(losses.map((one) => one.score.applicableMax));
    return {
      key: by === "agency" ? key : leaf.code,
      blockCode: by === "agency" ? null : (first.block.code as BlockCode),
      ...{ nameVi: name.nameVi, nameEn: name.nameEn },
      ...addUp(
        losses.map((one) => one.lost),
        max,
        lines.length,
      ),
      cause: mainCause(losses),
    };
  });
}

function groupByCause(seen: readonly SeenLoss[]): LossGroup[] {
  const losses = seen.map(({ loss }) => loss);
  const max = sum(losses.map((one) => one.score.applicableMax));
  return sumByCause(losses).map(({ cause }) => {
    const parts = losses.flatMap((one) => one.parts.filter((part) => part.cause === cause));
    const { vi, en } = lossCauseLabels[cause];
    return {
      ...{ key: cause, blockCode: null, nameVi: vi, nameEn: en, cause },
      ...addUp(
        parts.map((part) => part.points),
        max,
        seen.length,
      ),
    };
  });
}

function addUp(lost: readonly Rational[], max: Rational, lines: number) {
  const total = sum(lost);
  return {
    lines,
    losing: lost.filter((one) => one.sign() > 0).length,
    max: printPoints(max),
    lost: printPoints(total),
    share: max.sign() === 0 ? null : toFixedDecimal(total.mul(Rational.HUNDRED).div(max), 2, "halfUp"),
  };
}

const sum = (values: readonly Rational[]) => values.reduce((all, one) => all.add(one), Rational.ZERO);

function pageOfRows<Row, Shown>(
  rows: readonly Row[],
  window: ListWindow,
  orders: Readonly<Record<string, (a: Row, b: Row) => number>>,
  show: (row: Row) => Shown,
) {
  const descending = window.sort.startsWith("-");
  const order = orders[descending ? window.sort.slice(1) : window.sort] ?? (() => 0);
  const sorted = rows.toSorted((a, b) => (descending ? order(b, a) : order(a, b)));
  const start = (window.page - 1) * window.pageSize;
  return {
    items: sorted.slice(start, start + window.pageSize).map(show),
    page: window.page,
    pageSize: window.pageSize,
    total: sorted.length,
  };
}
