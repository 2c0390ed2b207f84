import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { SetPart } from "../../../../../contract/scoring/texts.ts";
import { call } from "../../../../api/call.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";

/** What carries points in a block: "2.1.3 Tỷ lệ hồ sơ đúng hạn". */
export interface ScoredOption {
  readonly value: string;
  readonly label: string;
  /** The set lets it be left out where it does not concern a unit. */
  readonly mayNotApply: boolean;
}

interface RoundParts {
  /** Components of each block by its code, in the order of its set. */
  readonly ofBlock: ReadonlyMap<string, readonly ScoredOption[]>;
  /** Blocks whose set has bonus or penalty. */
  readonly withExtras: ReadonlySet<string>;
  /** Codes of all blocks, each once, with every name that it has in one of them. */
  readonly all: readonly ScoredOption[];
  /** A component of a block by code and name; by its code alone where it is not known. */
  readonly labelOf: (block: string, code: string) => string;
}

/** Everything that carries points in a round, from the sets of its blocks; nothing until they are known. */
export function useRoundParts(round: Pick<RoundDetail, "blocks">): RoundParts {
  const language = useLanguage();
  const setIds = [...new Set(round.blocks.map((block) => block.setId))];
  const sets = useQueries({
    queries: setIds.map((setId) => ({
      queryKey: ["scoring.getCriteriaSet", { params: { setId } }, language],
      queryFn: () => call("scoring.getCriteriaSet", { params: { setId } }),
    })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  });
  return useMemo(() => {
    const byId = new Map(sets.map((set) => [set.set.id as string, set]));
    const ofBlock = new Map<string, ScoredOption[]>();
    const withExtras = new Set<string>();
    for (const block of round.blocks) {
      const set = byId.get(block.setId);
      if (set === undefined) continue;
      const options = scoredParts(set).map((part) => ({
        value: part.code,
        label: `${part.code} ${nameOf(part, language)}`,
        mayNotApply: part.scored?.notApplicable.allowed ?? false,
      }));
      ofBlock.set(block.code, options);
      if (Number(set.bonus.max) > 0 || Number(set.penalty.max) > 0) withExtras.add(block.code);
    }
    const labels = new Map(
      [...ofBlock].flatMap(([block, options]) => options.map(({ value, label }) => [`${block} ${value}`, label])),
    );
    const labelOf = (block: string, code: string) => labels.get(`${block} ${code}`) ?? code;
    return { ofBlock, withExtras, all: joinOptions([...ofBlock.values()].flat()), labelOf };
  }, [sets, round.blocks, language]);
}

/** Blocks may call the same code by different names: both are told. */
function joinOptions(options: readonly ScoredOption[]): ScoredOption[] {
  const byCode = Map.groupBy(options, (option) => option.value);
  return [...byCode].map(([value, same]) => {
    const names = new Set(same.map(({ label }) => label.slice(value.length + 1)));
    return { value, label: `${value} ${[...names].join(" / ")}`, mayNotApply: same.some((one) => one.mayNotApply) };
  });
}

function scoredParts({ areas }: CriteriaSetDetail): SetPart[] {
  const parts: SetPart[] = areas.flatMap((area) => [
    area,
    ...area.criteria.flatMap((criterion) => [criterion, ...criterion.components]),
  ]);
  return parts.filter((part) => part.scored !== null);
}
