import type { FileAnswer } from "../../../../../contract/operation.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import type { ResultLetter } from "../../../../../domain/scoring/documents/result-letter.ts";
import type { UnitLosses } from "../../../../../domain/scoring/losses/unit-losses.ts";
import { fileSlug } from "../../../../../domain/text/file-slug.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { writeAnnexAlone } from "../../../../platform/documents/write-document.ts";
import type { PaperDeps } from "../../deps.ts";
import { composeResultLetter } from "../../documents/result-letter.ts";
import { resultSheetAnnex } from "../../documents/result-sheet-annex.ts";
import { paperMediaTypes } from "../answer-paper.ts";
import { unitNotInRound } from "../open-round.ts";
import { resultName, roundFileName } from "../round-file-name.ts";
import { findTemplatesInUse } from "../templates/template-in-use.ts";
import { type OpenLosses, openLosses } from "./open-losses.ts";
import { readLetter } from "./result-letter.ts";

/**
 * The result of one unit line by line without the letter that carries it, as a file: for whoever gets the letter, and of
 * a published round for everybody who may open the page of the result, then with what that page tells and no more.
 */
export async function getResultSheet(
  deps: PaperDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly unitId: string },
  format: PaperFormat,
): Promise<FileAnswer> {
  const open = await openLosses(deps.db.reader, context, at);
  const { round, unit, sight } = open;
  if (!sight.letter && round.state !== "published") throw unitNotInRound(context);
  const { letter, losses } = await readLetter(deps, context, open);
  const told = sight.seesCauses ? letter : withoutCauses(letter, losses);
  const sheet = { ...resultSheetAnnex(told, ""), label: null, origin: originOf(letter, round) };
  const document = { ...composeResultLetter(told), annexes: [sheet] };
  const templates = await findTemplatesInUse(deps.db.reader, deps, "resultLetter");
  const name = `bang-diem-${round.year}-${fileSlug(unit.nameVi)}`;
  return {
    fileName: `${roundFileName(resultName(name, round), round)}.${format}`,
    mediaType: paperMediaTypes[format],
    bytes: await writeAnnexAlone(templates.annexes.resultSheetAnnex, { document, format, at: context.now }),
  };
}

/** By which decision it stands. */
function originOf({ decision }: ResultLetter, { titleVi }: OpenLosses["round"]): string {
  return decision === null ? `(Kết quả dự kiến của ${titleVi})` : `(Theo ${decision})`;
}

/** Without what the unit claimed and what was said on the way: how the points came about, as on the page of the result. */
function withoutCauses(letter: ResultLetter, losses: UnitLosses): ResultLetter {
  const how = new Map(losses.components.map(({ leaf, score }) => [leaf.code, score.explain("vi")]));
  const { sheet } = letter;
  return {
    ...letter,
    self: null,
    sheet: {
      ...sheet,
      columns: [],
      parts: sheet.parts.map((part) =>
        part.level === "component"
          ? { ...part, self: null, given: {}, reason: how.get(part.code) ?? "" }
          : { ...part, self: null },
      ),
      extras: sheet.extras.map((extra) => ({ ...extra, self: null, given: {}, reason: "" })),
    },
  };
}
