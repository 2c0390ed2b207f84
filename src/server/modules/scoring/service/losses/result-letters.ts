import { Zip, ZipPassThrough } from "fflate";
import type { StreamedFile } from "../../../../../contract/operation.ts";
import { zipMediaType } from "../../../../../contract/scoring/reminder-letters.ts";
import type { ResultLetter } from "../../../../../domain/scoring/documents/result-letter.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { writeDocx } from "../../../../platform/docx/write-docx.ts";
import type { ScoringDeps } from "../../deps.ts";
import { composeResultLetter } from "../../documents/result-letter.ts";
import { listStandingRows } from "../../standings.query.ts";
import { ensurePlaces, ensureStage } from "../ensure-places.ts";
import { roundNotFound } from "../open-round.ts";
import { deriveLosses } from "./derive-losses.ts";
import { frameOf } from "./document-frame.ts";
import { openColumns } from "./open-whole.ts";
import { explainUntil, letterName, letterTo } from "./result-letter.ts";

interface NamedLetter {
  readonly name: string;
  readonly letter: ResultLetter;
}

/** All letters of a block for whoever sees every column. They are written one after another as they are fetched. */
export async function getResultLetters(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  blockCode: string,
): Promise<StreamedFile> {
  const db = deps.db.reader;
  const { round, workflow, blocks } = await openColumns(db, context, roundId);
  const found = blocks.find(({ block }) => block.code === blockCode);
  if (found === undefined) throw roundNotFound(context);
  const { block, compiled, units } = found;
  await ensureStage(deps, round, "final");
  await ensurePlaces(deps, round, "final");
  const losses = await deriveLosses(db, round, { compiled, units, stage: "final" });
  const standings = (await listStandingRows(db, roundId)).filter((row) => row.stage === "final");
  const ranks = new Map(standings.map((row) => [row.unitId, row.rank]));
  const inBlock = new Set(units.map((unit) => unit.unitId));
  const of = standings.filter((row) => row.rank !== null && inBlock.has(row.unitId)).length;
  const frame = await frameOf(deps, context, round, { kind: null });
  const letters = units.flatMap((unit): NamedLetter[] => {
    const own = losses.get(unit.unitId);
    const rank = round.state === "published" ? (ranks.get(unit.unitId) ?? null) : null;
    if (own === undefined) return [];
    const letter = letterTo({
      ...{ round, unit, block, frame, stage: "final", losses: own, seen: own.components, extras: true },
      rank: rank === null ? null : { rank, of },
      explainUntil: explainUntil(workflow, unit.unitId, context.now),
    });
    return [{ name: letterName(round, unit), letter }];
  });
  const name = context.language === "vi" ? "thong-bao-ket-qua" : "result-letters";
  return {
    fileName: `${name}-${round.year}-${blockCode}.zip`,
    mediaType: zipMediaType,
    stream: zipLetters(letters, context.now),
  };
}

/** A ZIP that grows letter by letter: never more than one of them is in memory. */
function zipLetters(letters: readonly NamedLetter[], at: Date): ReadableStream<Uint8Array> {
  const waiting = [...letters];
  const names = new Map<string, number>();
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) controller.error(error);
        else controller.enqueue(chunk);
        if (final) controller.close();
      });
    },
    async pull() {
      const next = waiting.shift();
      if (next === undefined) return zip.end();
      const seen = names.get(next.name) ?? 0;
      names.set(next.name, seen + 1);
      // Two communes may have one name.
      const file = new ZipPassThrough(seen === 0 ? next.name : next.name.replace(".docx", `-${seen + 1}.docx`));
      zip.add(file);
      file.push(await writeDocx(composeResultLetter(next.letter), at), true);
    },
    cancel() {
      waiting.length = 0;
    },
  });
}
