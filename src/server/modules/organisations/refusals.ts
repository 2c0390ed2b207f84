import { fillTexts, type Text } from "../../../contract/text.ts";
import type { EditRefusal } from "../../../domain/organisations/edit-unit.ts";
import type { UnitId, UnitVersion } from "../../../domain/organisations/model.ts";
import type { SuccessionGap } from "../../../domain/organisations/plan-succession.ts";
import { unitFaultTexts } from "../../../domain/organisations/unit-faults.ts";
import { type WorkSubject, workSubjects } from "../../../domain/organisations/work-subjects.ts";
import { printDay } from "../../../domain/text/dates.ts";
import { AppError, type Fault } from "../../http/app-error.ts";

const editTexts: Record<Exclude<EditRefusal["reason"], "faults">, Text> = {
  noSuchVersion: {
    vi: "Bản ghi cần sửa không còn hiệu lực ghi nhận. Tải lại trang rồi thử lại",
    en: "The record to correct is no longer current. Reload the page and try again",
  },
  notLivingOn: {
    vi: "Đơn vị không hoạt động trong ngày {day}. Chọn ngày khác",
    en: "The unit does not live on {day}. Choose another day",
  },
  beginsOnThatDay: {
    vi: "Đã có thay đổi bắt đầu đúng ngày này. Sửa bản ghi đó thay vì ghi thay đổi mới",
    en: "A version already begins on that day. Correct it instead of recording a new change",
  },
  nothingChanged: { vi: "Chưa có gì thay đổi so với bản ghi hiện có", en: "Nothing differs from what is recorded" },
  laterVersions: {
    vi: "Đã có bản ghi từ ngày {day}. Sửa bản ghi đó trước",
    en: "Something is already recorded from {day}. Correct that first",
  },
};

const gapTexts: Record<SuccessionGap["reason"], Text> = {
  notLivingBefore: {
    vi: "{unit} không hoạt động trước ngày {day}",
    en: "{unit} did not live before {day}",
  },
  notEndedOn: { vi: "{unit} vẫn còn hoạt động trong ngày {day}", en: "{unit} still lives on {day}" },
  notLivingAfter: {
    vi: "{unit} không hoạt động từ ngày {day}. Tạo đơn vị mới trước rồi ghi việc kế thừa",
    en: "{unit} does not live from {day}. Create the new unit first, then record the succession",
  },
  followsItself: { vi: "{unit} không thể kế thừa chính nó", en: "{unit} cannot follow itself" },
  pairTwice: { vi: "Cặp {unit} được nêu hai lần", en: "The pair of {unit} is named twice" },
  wholeGoesTwice: {
    vi: "{unit} được ghi là chuyển toàn bộ cho hơn một đơn vị. Ghi từng phần",
    en: "The whole of {unit} is said to go to more than one unit. Mark the parts",
  },
  restUnnamed: {
    vi: "Mới nêu một phần của {unit}. Nêu phần còn lại về đâu",
    en: "Only a part of {unit} is named. Say where the rest goes",
  },
  kindDoesNotFit: {
    vi: "Hình thức không khớp với các cặp đơn vị đã nêu (hợp nhất, chia tách, đổi tên, giải thể, chuyển nhiệm vụ)",
    en: "The kind does not fit the pairs (merged, split, renamed, abolished, transferred)",
  },
  heirUnnamed: {
    vi: "{unit} còn {count} mục thuộc “{subject}”. Nêu đơn vị tiếp nhận",
    en: "{unit} still holds {count} of “{subject}”. Name the unit that takes them",
  },
  heirNotSuccessor: {
    vi: "Đơn vị tiếp nhận được nêu không phải đơn vị kế thừa của {unit}",
    en: "The named heir is not a successor of {unit}",
  },
};

/** A refused edit as the answer a person reads: each fault with the unit's name and the mend. */
export function refusedEdit(refusal: EditRefusal, versions: readonly UnitVersion[]): AppError {
  if (refusal.reason === "faults") {
    return refused(
      refusal.faults.map((fault) =>
        toFault(fault.unitId, unitFaultTexts[fault.reason], versions, {
          day: printDay(fault.day),
          code: "code" in fault ? fault.code : "",
        }),
      ),
    );
  }
  const values: Record<string, string> = "day" in refusal ? { day: printDay(refusal.day) } : {};
  return refused([{ path: "body", ...fillTexts(editTexts[refusal.reason], values) }]);
}

/** What is missing before an act of succession can be recorded, gap by gap. */
export function refusedSuccession(gaps: readonly SuccessionGap[], versions: readonly UnitVersion[]): AppError {
  return refused(
    gaps.map((gap) =>
      toFault(unitOf(gap), withSubject(gapTexts[gap.reason], gap), versions, {
        day: "day" in gap ? printDay(gap.day) : "",
        count: "count" in gap ? gap.count : "",
      }),
    ),
  );
}

/** The name of what has no heir yet, in each language. */
function withSubject(text: Text, gap: SuccessionGap): Text {
  const words = "subject" in gap ? workSubjects[gap.subject as WorkSubject] : undefined;
  if (words === undefined) return text;
  return { vi: text.vi.replace("{subject}", words.vi), en: text.en.replace("{subject}", words.en) };
}

function refused(faults: readonly Fault[]): AppError {
  return new AppError("organisations.refused", { faults });
}

function unitOf(gap: SuccessionGap): UnitId | undefined {
  if ("unitId" in gap) return gap.unitId;
  if ("fromUnitId" in gap) return gap.fromUnitId;
  return "heir" in gap ? gap.heir.fromUnitId : undefined;
}

function toFault(
  unitId: UnitId | undefined,
  text: Text,
  versions: readonly UnitVersion[],
  values: Record<string, string | number>,
): Fault {
  const unit = versions.findLast((version) => version.unitId === unitId)?.nameVi ?? "?";
  return { path: unit, ...fillTexts(text, { unit, ...values }) };
}
