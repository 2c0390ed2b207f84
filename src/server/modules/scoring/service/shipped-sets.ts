import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { AnswerOf } from "../../../../contract/operation.ts";
import type { listShippedSets as ListShippedSets } from "../../../../contract/scoring/set-designer.ts";
import type { CriteriaSet } from "../../../../domain/scoring/model.ts";
import { readCriteriaSet } from "../../../../domain/scoring/read-set.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { deriveSetFacts } from "../set-facts.ts";
import { assertMayManage } from "./assert-may-manage.ts";

const file = new URL("../../../../../data/index-sets/index-sets.json", import.meta.url);

/** The sets that ship, in the order of their file; fragments, which name no level, stay in the file. */
export async function readShippedSets(): Promise<CriteriaSet[]> {
  const { sets } = z.object({ sets: z.array(z.unknown()) }).parse(JSON.parse(await readFile(file, "utf8")));
  return sets.map(readShippedSet).filter((set) => set.level !== undefined);
}

/** @throws Error where a set that ships has a fault of form: a fault of the program. */
export function readShippedSet(json: unknown): CriteriaSet {
  const read = readCriteriaSet(json);
  if (!read.ok) throw new Error(`a shipped set is faulty: ${JSON.stringify(read.findings)}`);
  return read.set;
}

export async function listShippedSets(context: RequestContext): Promise<AnswerOf<typeof ListShippedSets>> {
  assertMayManage(context);
  const items = (await readShippedSets()).map((set) => {
    const { code, title, titleEn, level, authenticity, areas, criteria, components } = deriveSetFacts(set);
    return { code, title, titleEn, level, authenticity, areas, criteria, components };
  });
  return { items };
}
