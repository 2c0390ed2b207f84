import type { Command } from "commander";
import { fillText, type Text } from "../../contract/text.ts";
import { printDecimal } from "../../domain/text/numbers.ts";
import { describeFault } from "../../server/modules/audit/service/verify-chain.ts";
import { type AuditAnchor, type AuditVerification, verifyAudit } from "../../server/platform/audit/verify-audit.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { startProgress } from "../terminal/progress.ts";
import { withServices } from "../with-services.ts";

const words = {
  at: { vi: "Đã kiểm tra {count} mắt xích …", en: "{count} links checked …" },
  holds: { vi: "Chuỗi nguyên vẹn: {count} mắt xích.", en: "The chain holds: {count} links." },
  head: {
    vi: "Mắt xích cuối {seq}:{hash} (ghi lại ở nơi khác, lần sau dùng --anchor)",
    en: "Last link {seq}:{hash} (note it elsewhere, give it as --anchor next time)",
  },
  erased: {
    vi: "{count} thao tác đã xóa phần dữ liệu cá nhân theo quy định.",
    en: "{count} act(s) had their personal data erased, as the law allows.",
  },
  tail: {
    vi: "{count} thao tác chờ nối vào chuỗi (máy chủ đang chạy sẽ nối trong vòng một giây):",
    en: "{count} act(s) wait for the chain (a running server adds them within a second):",
  },
  faults: {
    vi: "Chuỗi có {count} chỗ hỏng (nêu tối đa 100):",
    en: "The chain has {count} fault(s) (100 at most are named):",
  },
} satisfies Record<string, Text>;

const namedTail = 20;

/** Computes the whole chain again; a fault is a finding, a waiting tail is only named. */
export function auditVerifyCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "verify",
    summary: { vi: "tính lại toàn bộ chuỗi nhật ký", en: "compute the whole chain of acts again" },
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
        const onProgress = (count: number) =>
          progress.tell(fillText(t(words.at), { count: printDecimal(count, context.language) }));
        const found = await verifyAudit(audit, { anchors: anchor, onProgress }).finally(() => progress.end());
        report(context, found);
      }),
    );
}

function report({ t, out, language }: CliContext, found: AuditVerification): void {
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
  if (found.faultCount === 0) return;
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
