import type { Command } from "commander";
import type { Text } from "../../contract/text.ts";
import { terminalContext } from "../../server/modules/identity/service/terminal-context.ts";
import { listSigningKeys, rotateSigningKey } from "../../server/modules/scoring/service/publication/signing-keys.ts";
import { momentInVietnam } from "../../server/platform/clock.ts";
import type { PublicKeyLine } from "../../server/platform/signing-keys.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { printTable } from "../terminal/print-table.ts";
import { withServices } from "../with-services.ts";

const headings: readonly Text[] = [
  { vi: "Vân tay (SHA-256 của khóa công khai)", en: "Fingerprint (SHA-256 of the public key)" },
  { vi: "Tạo lúc", en: "Made" },
  { vi: "Thôi ký từ", en: "Signs no more since" },
];

/** The keys that sign publications. */
export function keysCommand(context: CliContext): Command {
  return describeCommand(context, {
    name: "keys",
    summary: { vi: "khóa ký các lần công bố: liệt kê, thay", en: "keys that sign publications: list, rotate" },
    examples: [{ line: "congtam keys list", does: { vi: "vân tay của mọi khóa", en: "fingerprints of all keys" } }],
    exits: [0, 1, 2, 3, 4],
  })
    .addCommand(listCommand(context))
    .addCommand(rotateCommand(context));
}

function listCommand(context: CliContext): Command {
  return describeCommand(context, {
    name: "list",
    summary: { vi: "liệt kê khóa ký và vân tay", en: "list the signing keys with their fingerprints" },
    examples: [{ line: "congtam keys list", does: { vi: "khóa mới nhất ở trên", en: "the newest first" } }],
    exits: [0, 1, 2, 3, 4],
  }).action(() =>
    withServices(context, async ({ publication }) => {
      context.out(printTable([headings.map(context.t), ...(await listSigningKeys(publication)).map(row)]));
    }),
  );
}

function rotateCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "rotate",
    summary: {
      vi: "tạo khóa ký mới; những gì khóa cũ đã ký vẫn kiểm chứng được",
      en: "make a new signing key; what older ones signed stays proven",
    },
    examples: [
      {
        line: 'congtam keys rotate --reason "Thay khóa hằng năm"',
        does: { vi: "lần công bố sau ký bằng khóa mới", en: "the next publication is signed by the new key" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .requiredOption("--reason <text>", t({ vi: "lý do, ghi vào nhật ký", en: "reason, kept in the record of acts" }))
    .action(({ reason }: { reason: string }) =>
      withServices(context, async ({ publication }) => {
        const fresh = await rotateSigningKey(publication, terminalContext(publication), reason);
        context.out(
          `${t({ vi: `Khóa mới: ${fresh.fingerprint}`, en: `The new key: ${fresh.fingerprint}` })}\n${t({
            vi: "Công khai vân tay này, và sao lưu thư mục keys/ của CONGTAM_HOME.",
            en: "Make this fingerprint public, and keep a copy of the folder keys/ of CONGTAM_HOME.",
          })}\n`,
        );
      }),
    );
}

function row({ fingerprint, createdAt, retiredAt }: PublicKeyLine): string[] {
  return [fingerprint, momentInVietnam(createdAt), retiredAt === null ? "" : momentInVietnam(retiredAt)];
}
