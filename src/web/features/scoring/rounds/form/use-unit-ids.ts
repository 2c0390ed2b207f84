import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ApiError } from "../../../../api/api-error.ts";
import { call } from "../../../../api/call.ts";

type UnitIds = ReadonlyMap<string, readonly string[]>;

const pageSize = 200;

/** The units of a round by the code of their block, read page by page until all are there. */
export function useUnitIds(roundId: string): UseQueryResult<UnitIds, ApiError> {
  return useQuery<UnitIds, ApiError>({
    queryKey: ["scoring.listRoundUnits", "all", roundId],
    queryFn: () => readAll(roundId),
  });
}

async function readAll(roundId: string): Promise<UnitIds> {
  const byBlock = new Map<string, string[]>();
  for (let page = 1; ; page += 1) {
    const query = { page: String(page), pageSize: String(pageSize), sort: "block" } as never;
    const answer = await call("scoring.listRoundUnits", { params: { roundId } as never, query });
    for (const { blockCode, unitId } of answer.items) {
      byBlock.set(blockCode, [...(byBlock.get(blockCode) ?? []), unitId]);
    }
    if (page * pageSize >= answer.total) return byBlock;
  }
}
