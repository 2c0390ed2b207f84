import type { Command } from "commander";
import { fillText, type Text } from "../../contract/text.ts";
import { type CheckPart, checkParts } from "../../domain/audit/check-part.ts";
import { printDecimal } from "../../domain/text/numbers.ts";
import {
  checkEverything,
  countFindings,
  type Everything,
} from "../../server/modules/audit/service/check-everything.ts";
import { describeFault } from "../../server/modules/audit/service/describe-fault.ts";
import { describeFiles, type NamedFiles } from "../../server/modules/audit/service/describe-files.ts";
import { describeDifference, type ResultsCheck } from "../../server/modules/scoring/service/check-all-results.ts";
import type { AuditAnchor, AuditVerification } from "../../server/platform/audit/verify-audit.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { startProgress } from "../terminal/progress.ts";
import { withServices } from "../with-services.ts";

const words = {
  holds: { vi: "Chuỗi nguyên vẹn: {count} mắt xích.", en: "The chain holds: {count} links." },
  head: {
    vi: "Mắt xích cuối {seq}:{hash} (ghi lại ở nơi khác, lần sau dùng --anchor)",
    en: "Last link {seq}:{hash} (note it elsewhere, give it as --anchor next time)",
  },
  erased: {
    vi: "{count} thao tác đã xóa phần dữ liệu cá nhân theo quy định.",
    en: "{count} {count|act|acts} had their personal data erased, as the law allows.",
  },
  tail: {
    vi: "{count} thao tác chờ nối vào chuỗi (máy chủ đang chạy sẽ nối trong vòng một giây):",
    en: "{count} {count|act waits|acts wait} for the chain (a running server adds them within a second):",
  },
  faults: {
    vi: "Chuỗi có {count} chỗ hỏng (nêu tối đa 100):",
    en: "The chain has {count} {count|fault|faults} (100 at most are named):",
  },
  countHolds: {
    vi: "Kết quả đúng với số liệu: {rounds} đợt đánh giá, {units} đơn vị đã tính lại.",
    en: "The results are those of the inputs: {rounds} {rounds|round|rounds}, {units} {units|unit|units} counted again.",
  },
  countFaults: {
    vi: "Kết quả lưu có {count} chỗ khác với số liệu (nêu tối đa 100):",
    en: "{count} stored {count|result differs|results differ} from the inputs (100 at most are named):",
  },
  rowsHold: {
    vi: "Các dòng của {count} bảng đúng như thao tác đã ghi.",
    en: "The rows of {count} {count|table|tables} are as their acts wrote them.",
  },
  rowFaults: {
    vi: "{count} dòng bị thay đổi ngoài chương trình (nêu tối đa 100):",
    en: "{count} {count|row was|rows were} changed past the program (100 at most are named):",
  },
  columnsHold: {
    vi: "Các cột đúng như thao tác đã ghi: {count} phiên bản.",
    en: "{count} {count|version|versions} of columns are as their acts wrote them.",
  },
  columnFaults: {
    vi: "Các cột có {count} chỗ khác với thao tác đã ghi (nêu tối đa 100):",
    en: "{count} {count|fault|faults} in columns (100 at most are named):",
  },
  publicationsHold: {
    vi: "Các lần công bố nguyên vẹn: {count}.",
    en: "{count} {count|publication holds|publications hold}.",
  },
  publicationFaults: {
    vi: "Các lần công bố có {count} chỗ sai (nêu tối đa 100):",
    en: "{count} {count|fault|faults} in publications (100 at most are named):",
  },
  filesHold: { vi: "Tệp nguyên vẹn: {count}.", en: "{count} {count|file is|files are} whole." },
} satisfies Record<string, Text>;

const progressWords = {
  chain: { vi: "Đã kiểm tra {count} mắt xích …", en: "{count} links checked …" },
  rows: { vi: "Đã đối chiếu {count} bảng với nhật ký …", en: "{count} {count|table|tables} compared …" },
  results: { vi: "Đã tính lại {count} đợt đánh giá …", en: "{count} {count|round|rounds} counted again …" },
  columns: { vi: "Đã đối chiếu cột của {count} đợt …", en: "columns of {count} {count|round|rounds} compared …" },
  publications: {
    vi: "Đã kiểm chứng {count} lần công bố …",
    en: "{count} {count|publication|publications} verified …",
  },
  files: { vi: "Đã đọc lại {count} tệp …", en: "{count} {count|file|files} read again …" },
} satisfies Record<CheckPart, Text>;

const partWords = {
  chain: { vi: "Chuỗi nhật ký", en: "The chain of acts" },
  rows: { vi: "Các dòng dữ liệu", en: "The rows" },
  results: { vi: "Kết quả", en: "The results" },
  columns: { vi: "Các cột điểm", en: "The columns" },
  publications: { vi: "Công bố", en: "The publications" },
  files: { vi: "Tệp", en: "The files" },
} satisfies Record<CheckPart, Text>;

const namedTail = 20;
const namedFindings = 100;

/** Checks everything as the check on screen does; a fault is a finding, a waiting tail is only named. */
export function auditVerifyCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "verify",
    summary: {
      vi: "kiểm tra chuỗi nhật ký, các dòng dữ liệu được canh giữ, kết quả, cột điểm, lần công bố và tệp; tài khoản, mật khẩu và dữ liệu đăng nhập không nằm trong đó",
      en: "check the chain of acts, the guarded rows, results, columns, publications and files; accounts, passwords and data of signing in are not among them",
    },
    examples: [
      { line: "congtam audit verify", does: { vi: "mã 2 khi có chỗ hỏng", en: "code 2 when something is wrong" } },
      {
        line: "congtam audit verify --anchor 1204:9f2c...",
        does: { vi: "so với mắt xích đã ghi lại ở nơi khác", en: "compare with a link noted elsewhere" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .option(
      "--anchor <number:digest>",
      t({ vi: "mắt xích đã ghi lại; có thể lặp lại", en: "a link noted elsewhere; may be repeated" }),
      (text: string, before: readonly AuditAnchor[] = []) => [...before, readAnchor(text)],
    )
    .action(({ anchor = [] }: { anchor?: readonly AuditAnchor[] }) =>
      withServices(context, async ({ audit }) => {
        const progress = startProgress(context);
        const found = await checkEverything(audit, {
          anchors: anchor,
          onProgress: (part, count) =>
            progress.tell(fillText(t(progressWords[part]), { count: printDecimal(count, context.language) })),
        }).finally(() => progress.end());
        reportAll(context, found);
        const chainFaults = found.chain.faultCount + (found.failures.chain ? 1 : 0);
        refuseFaults(chainFaults, countFindings(found) - chainFaults);
      }),
    );
}

/** Part after part; of a part that could not be checked, why not. */
function reportAll(context: CliContext, found: Everything): void {
  const { chain, rows, results, columns, publications, files, failures } = found;
  const { t, out } = context;
  const report: Record<CheckPart, () => void> = {
    chain: () => reportChain(context, chain),
    rows: () => reportFindings(context, rows.findings, words.rowFaults, words.rowsHold, rows.tables),
    results: () => reportResults(context, results),
    columns: () => reportFindings(context, columns.findings, words.columnFaults, words.columnsHold, columns.columns),
    publications: () =>
      reportFindings(
        context,
        publications.findings,
        words.publicationFaults,
        words.publicationsHold,
        publications.publications,
      ),
    files: () => reportFiles(context, files),
  };
  for (const part of checkParts) {
    const failure = failures[part];
    if (failure === undefined) report[part]();
    else out(`${t(partWords[part])}: ${t(failure)}\n`);
  }
}

function reportChain({ t, out, language }: CliContext, found: AuditVerification): void {
  const say = (text: Text, values: Record<string, string | number>) => out(`${fillText(t(text), values)}\n`);
  if (found.faultCount === 0) say(words.holds, { count: printDecimal(found.checkedSeals, language) });
  else {
    say(words.faults, { count: found.faultCount });
    for (const fault of found.faults) out(`  ${t(describeFault(fault))}\n`);
  }
  if (found.head) say(words.head, { seq: found.head.seq, hash: found.head.hash });
  if (found.erasedPersonal > 0) say(words.erased, { count: found.erasedPersonal });
  const tail = found.unsealedIds;
  if (tail.length > 0) {
    say(words.tail, { count: tail.length });
    out(
      tail
        .slice(0, namedTail)
        .map((id) => `  ${id}\n`)
        .join("") + (tail.length > namedTail ? "  …\n" : ""),
    );
  }
}

function reportResults({ t, out }: CliContext, { rounds, units, findings, failures }: ResultsCheck): void {
  const say = (text: Text, values: Record<string, string | number>) => out(`${fillText(t(text), values)}\n`);
  for (const failure of failures) out(`${t(failure)}\n`);
  if (findings.length + failures.length === 0) say(words.countHolds, { rounds, units });
  else if (findings.length > 0) say(words.countFaults, { count: findings.length });
  for (const one of findings.slice(0, namedFindings)) out(`  ${t(describeDifference(one))}\n`);
}

function reportFindings(
  { t, out }: CliContext,
  findings: readonly Text[],
  faulty: Text,
  holds: Text,
  checked: number,
): void {
  const text =
    findings.length === 0 ? fillText(t(holds), { count: checked }) : fillText(t(faulty), { count: findings.length });
  out(`${text}\n`);
  for (const finding of findings.slice(0, namedFindings)) out(`  ${t(finding)}\n`);
}

function reportFiles({ t, out }: CliContext, found: NamedFiles): void {
  const faults = describeFiles(found);
  if (faults.length === 0) out(`${fillText(t(words.filesHold), { count: found.files })}\n`);
  for (const fault of faults) out(`${t(fault)}\n`);
}

function refuseFaults(chainFaults: number, resultFaults: number): void {
  if (chainFaults === 0 && resultFaults === 0) return;
  if (chainFaults === 0) {
    throw new CliError(exitCodes.input, {
      vi: "Dữ liệu hoặc tệp đang lưu đã bị sửa ngoài chương trình. Giữ nguyên cơ sở dữ liệu, đối chiếu với bản sao lưu gần nhất và báo người phụ trách an toàn thông tin.",
      en: "Stored data or files were altered past the program. Leave the database as it is, compare it with the last backup and tell those in charge of security.",
    });
  }
  throw new CliError(exitCodes.input, {
    vi: "Nhật ký không còn nguyên vẹn. Giữ nguyên cơ sở dữ liệu, đối chiếu với bản sao lưu gần nhất và báo người phụ trách an toàn thông tin.",
    en: "The record of acts is not intact. Leave the database as it is, compare it with the last backup and tell those in charge of security.",
  });
}

function readAnchor(text: string): AuditAnchor {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text);
  if (match) return { seq: Number(match[1]), hash: match[2] as string };
  throw new CliError(exitCodes.input, {
    vi: `--anchor cần dạng số:mã (64 chữ số hệ 16): ${text}`,
    en: `--anchor takes number:digest (64 hexadecimal digits): ${text}`,
  });
}
