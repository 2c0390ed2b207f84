import { type Command, Option } from "commander";
import type { AccountItem } from "../../contract/identity/accounts.ts";
import type { Text } from "../../contract/text.ts";
import type { AccountState } from "../../domain/identity/model.ts";
import { readFromTerminal } from "../../server/modules/identity/service/list-from-terminal.ts";
import { momentInVietnam } from "../../server/platform/clock.ts";
import { writeCsv } from "../../server/platform/xlsx/csv.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { printTable } from "../terminal/print-table.ts";
import { withServices } from "../with-services.ts";

const headings: readonly Text[] = [
  { vi: "Tên đăng nhập", en: "Login" },
  { vi: "Họ tên", en: "Name" },
  { vi: "Đơn vị", en: "Unit" },
  { vi: "Vai trò", en: "Roles" },
  { vi: "Trạng thái", en: "State" },
  { vi: "Đăng nhập gần nhất", en: "Last sign-in" },
];

const states: Readonly<Record<AccountState, Text>> = {
  active: { vi: "đang dùng", en: "active" },
  notYet: { vi: "chưa đến ngày", en: "not yet" },
  ended: { vi: "hết hạn", en: "ended" },
  deactivated: { vi: "đã đóng", en: "closed" },
};

const marks = {
  locked: { vi: ", tạm khóa", en: ", locked" },
  never: { vi: "chưa lần nào", en: "never" },
} satisfies Record<string, Text>;

interface ListOptions {
  readonly search?: string;
  readonly neverSignedIn: boolean;
  readonly format: "table" | "csv";
}

/** Lists accounts; the look is recorded like one on the screen. */
export function userListCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "list",
    summary: { vi: "liệt kê tài khoản; việc xem được ghi nhật ký", en: "list accounts; the look is recorded" },
    examples: [
      { line: "congtam user list", does: { vi: "mọi tài khoản", en: "all accounts" } },
      {
        line: "congtam user list --never-signed-in --format csv > chua-dang-nhap.csv",
        does: { vi: "những người chưa đăng nhập lần nào", en: "those who never signed in" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .option("--search <text>", t({ vi: "các từ trong tên, tên đăng nhập", en: "words of the name or the login" }))
    .option("--never-signed-in", t({ vi: "chưa đăng nhập lần nào", en: "never signed in" }), false)
    .addOption(
      new Option("--format <table|csv>", t({ vi: "dạng kết quả", en: "form of the result" }))
        .choices(["table", "csv"])
        .default("table"),
    )
    .action(({ search, neverSignedIn, format }: ListOptions) =>
      withServices(context, async ({ identity }) => {
        const filter = { ...(search !== undefined && { q: search }), ...(neverSignedIn && { neverSignedIn }) };
        const items = await readFromTerminal(identity, filter);
        const rows = [headings.map(t), ...items.map((item) => toRow(context, item))];
        context.out(
          format === "csv" ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(rows)) : printTable(rows),
        );
      }),
    );
}

function toRow({ t, language }: CliContext, item: AccountItem): string[] {
  return [
    item.login,
    item.displayName,
    item.unitName ?? "",
    language === "vi" ? item.roleNamesVi : item.roleNamesEn,
    t(states[item.state]) + (item.locked ? t(marks.locked) : ""),
    item.lastSignedInAt === null ? t(marks.never) : momentInVietnam(new Date(item.lastSignedInAt)),
  ];
}
