import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { Source } from "../../domain/scoring/model.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { Lack } from "../../domain/scoring/sheet/completeness.ts";
import { LeftOut } from "../../domain/scoring/sheet/left-out.ts";
import { SheetAct, SheetState } from "../../domain/scoring/sheet/sheet-state.ts";
import { Guidance } from "./guidance.ts";
import { ExactNumber, InputField, RuleKindName, TextPair } from "./texts.ts";

const Instant = z.iso.datetime();

/** Inputs of one component by name, as typed. */
export const ComponentInputTexts = z.record(z.string().min(1).max(200), z.string().max(500));

/** What the unit itself says of a component; version 0 is "nothing yet". */
export const SelfEntry = z.object({
  version: z.int(),
  inputs: ComponentInputTexts,
  estimate: z.boolean(),
  note: z.string().nullable(),
  points: ExactNumber.nullable(),
  explanation: TextPair,
  at: Instant.nullable(),
  by: z.string().nullable(),
});
export type SelfEntry = z.infer<typeof SelfEntry>;

/** Who inside the unit was asked for a component. */
export const SheetTaskView = z.object({
  accountId: z.uuid().nullable(),
  personName: z.string().nullable(),
  divisionUnitId: UnitId.nullable(),
  divisionName: z.string().nullable(),
  due: Day.nullable(),
  note: z.string().nullable(),
  /** It was asked of the reader or of his division. */
  mine: z.boolean(),
});
export type SheetTaskView = z.infer<typeof SheetTaskView>;

export const SheetRemark = z.object({ text: z.string(), at: Instant, by: z.string().nullable() });

/** How the same component stood in the round before, by its lineage. */
export const PreviousComponent = z.object({
  code: z.string(),
  points: z.string(),
  max: z.string(),
  inputs: z.array(z.object({ title: TextPair, value: z.string() })),
  /** What the appraiser said of it then. */
  remark: z.string().nullable(),
});

export const SheetComponent = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  criterionCode: z.string().nullable(),
  areaCode: z.string(),
  criterionVi: z.string().nullable(),
  criterionEn: z.string().nullable(),
  max: z.string(),
  source: Source,
  /** False for surveys and what other bodies score: shown, never filled in by the unit. */
  asked: z.boolean(),
  ruleKind: RuleKindName.nullable(),
  rule: TextPair,
  ruleTextVi: z.string().nullable(),
  ruleTextEn: z.string().nullable(),
  guidance: z.array(Guidance.pick({ part: true, textVi: true, textEn: true, files: true })),
  inputs: z.array(InputField),
  notApplicable: z.object({ allowed: z.boolean(), text: z.string().nullable() }),
  evidence: z.array(z.string()),
  leadAgency: z.string().nullable(),
  /** Why the owner of the round left it out for this unit, and what follows for its points. */
  excluded: LeftOut.nullable(),
  entry: SelfEntry,
  faults: z.array(TextPair),
  /** What of the stored figures can hardly be; it is taken all the same. */
  warnings: z.array(TextPair),
  lacks: z.array(Lack),
  evidenceCount: z.int(),
  task: SheetTaskView.nullable(),
  /** What the unit asked about the component, or about the criterion or area around it: the last that was asked. */
  request: z
    .object({
      part: z.string(),
      reason: z.string(),
      at: Instant,
      answer: z.enum(["granted", "refused"]).nullable(),
      answerReason: z.string().nullable(),
      /** Why what was granted was taken back. */
      endReason: z.string().nullable(),
    })
    .nullable(),
  remarks: z.array(SheetRemark),
  previous: PreviousComponent.nullable(),
  canFill: z.boolean(),
});
export type SheetComponent = z.infer<typeof SheetComponent>;

export const SheetProgress = z.object({
  components: z.int(),
  answered: z.int(),
  estimates: z.int(),
  withoutEvidence: z.int(),
});
export type SheetProgress = z.infer<typeof SheetProgress>;

/** Totals so far, over the part that the unit assesses itself. */
export const SheetTotals = z.object({
  points: z.string(),
  max: z.string(),
  percent: z.string().nullable(),
});
export type SheetTotals = z.infer<typeof SheetTotals>;

export const SheetArea = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  points: z.string(),
  max: z.string(),
  progress: SheetProgress,
});
export type SheetArea = z.infer<typeof SheetArea>;

/** When a unit assesses itself, as the clock of the server has it: the one of the reader's computer may be wrong. */
export const SheetWindow = z.object({
  opensAt: Instant.nullable(),
  /** The end for this unit: past its reopening when that was the last time it could write. */
  closesAt: Instant.nullable(),
  /** Opened again for this unit alone, until then. */
  reopenedUntil: Instant.nullable(),
  state: z.enum(["none", "coming", "open", "closed"]),
  /** Calendar days of Việt Nam from today to the day of the end: 0 is the last day; 0 when it is over. */
  daysLeft: z.int().min(0),
});
export type SheetWindow = z.infer<typeof SheetWindow>;

/** A signed report as it came back on paper: the one that stands or an earlier one. */
export const SheetScan = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  at: Instant,
  by: z.string().nullable(),
  /** Why it took the place of the one before; null: the first. */
  reason: z.string().nullable(),
});
export type SheetScan = z.infer<typeof SheetScan>;

export const SheetReport = z.object({
  number: z.string().nullable(),
  date: Day.nullable(),
  difficulties: z.string().nullable(),
  proposals: z.string().nullable(),
  /** The signed scans, the newest first: that one stands. */
  scans: z.array(SheetScan),
});
export type SheetReport = z.infer<typeof SheetReport>;

/** The self-assessment of one unit as this person sees it. */
export const SheetView = z.object({
  roundId: RoundId,
  roundTitleVi: z.string(),
  roundTitleEn: z.string().nullable(),
  year: z.int(),
  demonstration: z.boolean(),
  practice: z.boolean(),
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  blockCode: BlockCode,
  /** The day up to which figures count; null: the owner set none. */
  inputsAsOf: Day.nullable(),
  /** The round is published: what still waited for an answer gets none. */
  published: z.boolean(),
  state: SheetState,
  /** Sent back with every act on the sheet as a whole. */
  version: z.int(),
  window: SheetWindow,
  progress: SheetProgress,
  totals: SheetTotals,
  areas: z.array(SheetArea),
  components: z.array(SheetComponent),
  remarks: z.array(SheetRemark),
  report: SheetReport,
  approvedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
  submittedAt: Instant.nullable(),
  submittedBy: z.string().nullable(),
  /** What this person may do with it now. */
  acts: z.array(SheetAct),
  /** The person is not of the unit: every change says why it is made on its behalf. */
  onBehalf: z.boolean(),
  /** Why the head cannot take a submitted sheet back now; null where he can, or where nothing was submitted. */
  keptBy: z.enum(["windowClosed", "appraisalBegun"]).nullable(),
  canAssign: z.boolean(),
  /** The columns of each component may be opened; not by a colleague who was only asked for some. */
  seesColumns: z.boolean(),
  /** Number, date and texts of the report may be written now. */
  canReport: z.boolean(),
  /** Number, date and signed scan are taken still, until publication. */
  canSign: z.boolean(),
  canCopy: z.boolean(),
});
export type SheetView = z.infer<typeof SheetView>;

/** A line of "my work": a sheet of a running round. */
export const OwnSheet = z.object({
  roundId: RoundId,
  roundTitleVi: z.string(),
  roundTitleEn: z.string().nullable(),
  practice: z.boolean(),
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  state: SheetState,
  open: z.boolean(),
  /** As in `SheetWindow`. */
  daysLeft: z.int().min(0),
  /** Components asked of this person that nobody has filled in yet, and the first day one of them is due. */
  ownTasks: z.int(),
  firstDue: Day.nullable(),
  canFill: z.boolean(),
  canApprove: z.boolean(),
});
export type OwnSheet = z.infer<typeof OwnSheet>;
