import type { ImportPreview, ImportResult } from "../../../../../contract/imports.ts";
import type { FileAnswer, UploadedFile } from "../../../../../contract/operation.ts";
import { isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import { nameChanges } from "../../../../../domain/scoring/sheet/name-changes.ts";
import { type PlannedComponent, planSheetImport } from "../../../../../domain/scoring/sheet/plan-sheet-import.ts";
import { formCells, spareLines } from "../../../../../domain/scoring/sheet/sheet-form.ts";
import {
  askOrigin,
  findForeign,
  readOrigin,
  type SheetOrigin,
  writeOrigin,
} from "../../../../../domain/scoring/sheet/sheet-origin.ts";
import { sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import {
  readSheetTable,
  type WrittenComponent,
  writeSheetTable,
} from "../../../../../domain/scoring/sheet/sheet-workbook.ts";
import { endFor } from "../../../../../domain/scoring/workflow/windows.ts";
import { printDay } from "../../../../../domain/text/dates.ts";
import { fileSlug } from "../../../../../domain/text/file-slug.ts";
import type { Reader } from "../../../../db/database.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import {
  deleteExpiredPreviews,
  insertPreview,
  takePreview,
} from "../../../../platform/imports/import-preview-repository.ts";
import { inSheetOrder } from "../../../../platform/imports/in-sheet-order.ts";
import { previewLifetime } from "../../../../platform/imports/preview-import.ts";
import { readImportFile } from "../../../../platform/imports/read-import-file.ts";
import { digestState, sha256 } from "../../../../platform/imports/state-digest.ts";
import { type WriteSheet, writeWorkbook } from "../../../../platform/xlsx/write-workbook.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { beginSheet } from "../../repository/sheets.ts";
import { untilOf } from "../follow/due-now.ts";
import { roundFileName } from "../round-file-name.ts";
import { writeColumns } from "../write-columns.ts";
import { assertFillsPart, assertSheetAct } from "./assert-sheet.ts";
import { describeAsked } from "./describe-asked.ts";
import { leftOut, type OpenSheet, openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { type OwnEntries, ownEntries } from "./sheet-content.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const notApplicable = { vi: "Không đánh giá (chọn có)", en: "Not applicable (choose yes)" };
const aboutWords = {
  vi: {
    ...{ name: "Thông tin phiếu", what: "Nội dung", said: "Thông tin" },
    ...{ asOf: "Số liệu tính đến ngày", until: "Tự chấm đến" },
  },
  en: {
    ...{ name: "About the sheet", what: "What", said: "Content" },
    ...{ asOf: "Figures as of", until: "Self-assessment until" },
  },
} as const;
const further = { kind: "number", options: [], required: false } as const;
const narrow: ReadonlySet<number> = new Set([0, 2, 5, 8, 10]);

/** The sheet as a workbook with what is stored, to be filled in away from the program. */
export async function getSheetWorkbook(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
): Promise<FileAnswer> {
  const db = deps.db.reader;
  const open = await openSheet(db, context, at);
  const own = await loadOwn(db, at);
  const written = writtenComponents(open, own);
  const table = writeSheetTable(written, context.language);
  const spare = Array.from({ length: spareLines }, () => table.titles.map(() => ""));
  const bytes = await writeWorkbook([
    {
      name: table.name,
      columns: table.titles.map((title, column) => ({
        title,
        type: "text" as const,
        width: narrow.has(column) ? 12 : 34,
        wrap: true,
      })),
      rows: [...table.rows, ...spare],
      form: formCells(written, context.language, open.round.inputsAsOf),
    },
    aboutSheet(open, context),
  ]);
  const name = context.language === "vi" ? "phieu-tu-cham" : "self-assessment";
  const unit = fileSlug(open.unit.nameVi);
  return {
    fileName: `${roundFileName(`${name}-${open.round.year}-${unit}`, open.round)}.xlsx`,
    mediaType: xlsx,
    bytes,
  };
}

function originOf({ round, unit, setId }: OpenSheet): SheetOrigin {
  return {
    ...{ roundId: round.id, unitId: unit.unitId, setId },
    round: { vi: round.titleVi, en: round.titleEn || round.titleVi },
    unit: { vi: unit.nameVi, en: unit.nameEn || unit.nameVi },
  };
}

/** What the figures are of: a second sheet of the workbook; whose sheet it is is read back. */
function aboutSheet(open: OpenSheet, { language, now }: RequestContext): WriteSheet {
  const { round, unit, schedule } = open;
  const words = aboutWords[language];
  const closesAt = endFor(schedule, "self", unit.unitId, now);
  return {
    name: words.name,
    columns: [
      { title: words.what, type: "text", width: 34 },
      { title: words.said, type: "text", width: 70, wrap: true },
    ],
    rows: [
      ...writeOrigin(originOf(open), language),
      ...(round.inputsAsOf === null ? [] : [[words.asOf, printDay(round.inputsAsOf)]]),
      ...(closesAt === undefined
        ? []
        : [[words.until, language === "vi" ? untilOf(closesAt).untilVi : untilOf(closesAt).untilEn]]),
    ],
  };
}

async function loadOwn(db: Reader, { roundId, unitId }: SheetPlace): Promise<OwnEntries> {
  return ownEntries(await listEntries(db, roundId, { units: [unitId], stages: ["self"] }));
}

function writtenComponents(open: OpenSheet, own: OwnEntries): WrittenComponent[] {
  return describeAsked(open, [])
    .filter((part) => part.asked && part.excluded === null)
    .map((part) => {
      const entry = own.get(part.code);
      const known = new Set(["na", ...part.inputs.map(({ name }) => name)]);
      const others = Object.keys(entry?.inputs ?? {}).filter((name) => !known.has(name));
      return {
        code: part.code,
        name: { vi: part.nameVi, en: part.nameEn ?? part.nameVi },
        max: part.max,
        rule: part.rule,
        evidence: part.evidence,
        inputs: [
          ...part.inputs,
          ...others.map((name) => ({ ...further, name, title: { vi: name, en: name } })),
          // Only to be taken back: a unit does not say itself that a component does not apply.
          ...(Object.hasOwn(entry?.inputs ?? {}, "na")
            ? [{ ...further, name: "na", kind: "yesNo" as const, title: notApplicable }]
            : []),
        ],
        values: { ...entry?.inputs },
        estimate: entry?.estimate ?? false,
        note: entry?.note ?? null,
        version: entry?.version ?? 0,
      };
    });
}

const importCode = ({ roundId, unitId }: SheetPlace) => `sheet ${roundId} ${unitId}`;
/** What a preview stands on: any newer version of any component makes it stale. */
const importState = (open: OpenSheet, own: OwnEntries) =>
  digestState([open.sheet.state, ...[...own].map(([component, { version }]) => `${component} ${version}`).sort()]);

/** Reads a filled workbook against the sheet as it is; only the preview itself is written. */
export async function previewSheetImport(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  file: UploadedFile,
): Promise<ImportPreview> {
  const { language, now } = context;
  await assertFillsPart(deps.db.reader, context, await openSheet(deps.db.reader, context, at));
  const tables = await readImportFile(file, language);
  const table = readSheetTable(tables);
  const origin = readOrigin(tables);
  return withTransaction(deps, async (tx) => {
    const open = await openSheet(tx, context, at);
    assertSheetAct(context, open, "save");
    const own = await loadOwn(tx, at);
    const seen = { year: open.round.year, today: dayInVietnam(now) };
    const plan = planSheetImport(table.components, {
      compiled: open.compiled,
      own,
      mayFill: mayFillIn(context, open),
      seen,
    });
    // Of another unit's sheet nothing else needs to be said.
    const foreign = origin && findForeign(origin, originOf(open));
    const faults = foreign ? [foreign] : inSheetOrder([...table.faults, ...plan.faults]);
    const id = deps.ids.next();
    const expiresAt = new Date(now.getTime() + previewLifetime);
    await deleteExpiredPreviews(tx, now);
    await insertPreview(tx, {
      ...{ id, expiresAt, createdAt: now, fileName: file.fileName, faultCount: faults.length },
      definition: importCode(at),
      accountId: getActor(context).accountId,
      contentSha256: sha256(file.bytes),
      stateSha256: importState(open, own),
      rows: faults.length > 0 ? [] : plan.parts,
    });
    const newer =
      language === "vi" ? " (đã có người sửa sau khi tải tệp)" : " (changed by somebody since the download)";
    return {
      previewId: id,
      fileName: file.fileName,
      expiresAt: expiresAt.toISOString(),
      counts: countOutcomes(plan.parts),
      rows: plan.parts.map(({ row, outcome, component, changes, doubts, newer: isNewer }) => ({
        ...{ row, outcome, label: `${component}${isNewer ? newer : ""}` },
        changes: nameChanges(open.compiled, component, changes, language),
        doubts: doubts.map((doubt) => doubt[language]),
      })),
      faults: faults.map(({ sheet, row, column, text }) => ({ sheet, row, column, message: text[language] })),
      applicable: faults.length === 0,
      ...(origin === undefined && { confirm: askOrigin(originOf(open))[language] }),
    };
  });
}

/** Writes what was previewed: every component or none. */
export async function applySheetImport(
  deps: ScoringDeps,
  context: RequestContext,
  { previewId, ...at }: SheetPlace & { readonly previewId: string },
  { reason }: { readonly reason: string },
): Promise<ImportResult> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    await assertFillsPart(tx, context, open);
    const key = { id: previewId, definition: importCode(at), accountId: getActor(context).accountId };
    const preview = await takePreview(tx, key);
    if (preview === undefined) {
      const what = context.language === "vi" ? "bản xem trước của lần nhập này" : "The preview of this import";
      throw new AppError("record.not_found", { values: { what } });
    }
    assertSheetAct(context, open, "save");
    const own = await loadOwn(tx, at);
    if (preview.expiresAt <= context.now || preview.stateSha256 !== importState(open, own)) {
      throw new AppError("import.stale");
    }
    if (preview.faultCount > 0) throw new AppError("import.has_faults", { values: { count: preview.faultCount } });
    const parts = preview.rows as readonly PlannedComponent[];
    const writes = parts
      .filter(({ outcome }) => outcome === "new" || outcome === "changed")
      .map(({ component, inputs, estimate, note }) => ({ component, inputs, estimate, note, stage: "self" as const }));
    const counts = countOutcomes(parts);
    const result = { created: counts.new, changed: counts.changed, unchanged: counts.unchanged };
    if (writes.length === 0) return result;
    await beginSheet(tx, at.roundId, at.unitId);
    const ability = sheetPolicy.canFill(getActor(context), at.unitId) ? "scoring.fill" : "scoring.read";
    await writeColumns(tx, deps, context, { round: open.round, unit: open.unit, ability }, writes);
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.importSheet",
      ability,
      reason,
      detail: {
        fileName: preview.fileName,
        contentSha256: preview.contentSha256,
        count: writes.length,
        ...result,
      },
    });
    return result;
  });
}

function mayFillIn(context: RequestContext, open: OpenSheet): (component: string) => boolean {
  const excluded = leftOut(open);
  const { leafByCode, leaves } = open.compiled;
  return (component) => {
    const leaf = leaves[leafByCode.get(component) ?? -1];
    if (leaf === undefined || !isSelfAssessed(leaf) || excluded.has(component)) return false;
    return sheetPolicy.canFillComponent(getActor(context), open.unit.unitId, component, open.tasks);
  };
}

function countOutcomes(parts: readonly PlannedComponent[]): ImportPreview["counts"] {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const part of parts) counts[part.outcome] += 1;
  return counts;
}
