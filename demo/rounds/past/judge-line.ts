import { addDays } from "../../../src/domain/calendar/day.ts";
import { Rational } from "../../../src/domain/rational.ts";
import { VerdictRequest } from "../../../src/domain/scoring/appraisal/decide-verdict.ts";
import { scoreColumn } from "../../../src/domain/scoring/appraisal/score-column.ts";
import type { CompiledSet, Leaf } from "../../../src/domain/scoring/compiled-set.ts";
import { ruleAt } from "../../../src/domain/scoring/describe-set.ts";
import { printDay } from "../../../src/domain/text/dates.ts";

/** One component as its unit filled it in. */
export interface ClaimedLine {
  readonly compiled: CompiledSet;
  readonly leaf: Leaf;
  readonly at: number;
  readonly inputs: Readonly<Record<string, string>>;
  /** The year that is scored. */
  readonly year: number;
}

type Change = Partial<VerdictRequest>;

/**
 * What an appraiser of the demonstration says of a line; undefined: it is accepted as it is. Units claim more than they
 * get for the reasons offices know: late documents, no letters of apology, figures other than those of the system,
 * evidence that is not there.
 */
export function judgeLine(line: ClaimedLine, chance: () => number): VerdictRequest | undefined {
  const { compiled, leaf, at, inputs } = line;
  const claimed = scoreColumn(compiled, at, { stage: "self", inputs, points: null, reason: null }).points;
  if (claimed === undefined || claimed.sign() <= 0 || inputs.na !== undefined) return undefined;
  const isApology = leaf.name.toLowerCase().includes("xin lỗi");
  if (chance() >= (isApology ? 0.4 : 0.14)) return undefined;
  const change = isApology ? withoutLetters(claimed, chance) : changeByRule(line, claimed, chance);
  if (change === undefined) return undefined;
  const request = VerdictRequest.parse(change);
  if (request.verdict !== "inputsChanged") return request;
  const left = scoreColumn(compiled, at, { stage: "self", inputs: request.inputs, points: null, reason: null }).points;
  return left !== undefined && left.compare(claimed) < 0 ? request : undefined;
}

function changeByRule(line: ClaimedLine, claimed: Rational, chance: () => number): Change | undefined {
  const { compiled, leaf, inputs, year } = line;
  const rule = ruleAt(compiled.set, leaf.path);
  switch (rule?.kind) {
    case "deadline": {
      const due = rule.due.length === 5 ? `${year}-${rule.due}` : rule.due;
      const value = addDays(due, 1 + Math.floor(chance() * 20));
      const reason = `Thực hiện chậm so với thời hạn: ${printDay(due)}, ngày thực tế ${printDay(value)}.`;
      return { verdict: "inputsChanged", inputs: { value }, reason, remarkCode: "CHAM" };
    }
    case "ratio":
    case "ratioToTarget": {
      const done = Math.floor(Number(inputs[rule.numerator]) * (0.82 + 0.14 * chance()));
      const changed = { ...inputs, [rule.numerator]: String(done) };
      const source =
        leaf.code.startsWith("3") || leaf.code.startsWith("7") ? caseSystem : "báo cáo của cơ quan theo dõi";
      const reason = `Số liệu đơn vị báo cáo khác với ${source}: ${done}.`;
      return { verdict: "inputsChanged", inputs: changed, reason, remarkCode: "SO-LIEU" };
    }
    case "countPenalty":
    case "compare":
      return undefined;
    case "countSteps":
      return cut(claimed, { reason: "Kết quả chưa đạt mức đã tự chấm.", remarkCode: "DUOI-MUC" });
    default:
      return chance() < 0.4
        ? { verdict: "pointsChanged", points: "0", reason: "Không có tài liệu kiểm chứng.", remarkCode: "TL-KHONG" }
        : cut(claimed, { reason: "Thiếu tài liệu kiểm chứng: báo cáo kết quả thực hiện.", remarkCode: "TL-THIEU" });
  }
}

const caseSystem = "Hệ thống thông tin giải quyết thủ tục hành chính";

function withoutLetters(claimed: Rational, chance: () => number): Change {
  const reason = "Thiếu tài liệu kiểm chứng: văn bản xin lỗi của hồ sơ trễ hạn.";
  if (chance() < 0.5) return { verdict: "pointsChanged", points: "0", reason, remarkCode: "TL-THIEU" };
  return cut(claimed, { reason, remarkCode: "TL-THIEU" });
}

/** Half of what was claimed. */
function cut(claimed: Rational, said: Change): Change {
  return { ...said, verdict: "pointsChanged", points: claimed.mul(Rational.of(1, 2)).toFraction() };
}
