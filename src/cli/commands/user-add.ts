import type { Command } from "commander";
import { fillText, type Text } from "../../contract/text.ts";
import { AccountFields } from "../../domain/identity/model.ts";
import type { Services } from "../../server/compose.ts";
import { provisionAccounts } from "../../server/modules/identity/service/provision-accounts.ts";
import { readRoleData } from "../../server/modules/identity/service/reference-data.ts";
import { findLivingUnits } from "../../server/modules/organisations/service/find-living-units.ts";
import { dayInVietnam } from "../../server/platform/clock.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { tellPassword } from "../terminal/tell-password.ts";
import { withServices } from "../with-services.ts";

const words = {
  done: { vi: "Đã thêm tài khoản {login} ({unit}).", en: "Added the account {login} ({unit})." },
} satisfies Record<string, Text>;

interface AddOptions {
  readonly name: string;
  readonly unit: string;
  readonly role: readonly string[];
  readonly position?: string;
  readonly until?: string;
  readonly readOnly: boolean;
}

/** Adds one account with its roles and gives its one-time password. */
export function userAddCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "add",
    summary: { vi: "thêm một tài khoản, in mật khẩu dùng một lần", en: "add an account, print its one-time password" },
    examples: [
      {
        line: "congtam user add an.nv --name 'Nguyễn Văn An' --unit SNV --role indexOwner",
        does: { vi: "cơ quan chủ trì, tại đơn vị mã SNV", en: "index owner, in the unit with the code SNV" },
      },
      {
        line: "congtam user add giamsat --name 'Lý Thị Quỳnh' --unit 04 --role overseer --read-only --until 2026-12-31",
        does: { vi: "chỉ xem, hết hạn cuối năm", en: "reads only, ends with the year" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .argument("<login>", t({ vi: "tên đăng nhập", en: "login" }))
    .requiredOption("--name <text>", t({ vi: "họ tên", en: "the person's name" }))
    .requiredOption("--unit <code>", t({ vi: "mã hoặc tên đơn vị hiện nay", en: "code or name of a unit of today" }))
    .requiredOption(
      "--role <code>",
      t({ vi: "mã vai trò tại đơn vị đó; có thể lặp lại", en: "code of a role in the unit; may be repeated" }),
      (code: string, before: readonly string[] = []) => [...before, code],
    )
    .option("--position <text>", t({ vi: "chức vụ", en: "position" }))
    .option("--until <day>", t({ vi: "ngày cuối, dạng 2026-12-31", en: "last day, as 2026-12-31" }))
    .option("--read-only", t({ vi: "chỉ được xem", en: "may only read" }), false)
    .action((login: string, options: AddOptions) =>
      withServices(context, (services) => add(context, services, login, options)),
    );
}

async function add(context: CliContext, services: Services, login: string, options: AddOptions): Promise<void> {
  const { organisations, identity } = services;
  await assertRoles(options.role);
  const unit = await chooseUnit(organisations, options.unit);
  const fields = readFields({
    login,
    displayName: options.name,
    position: options.position ?? null,
    email: null,
    phone: null,
    unitId: unit.id,
    validFrom: dayInVietnam(identity.clock.now()),
    validUntil: options.until ?? null,
    readOnly: options.readOnly,
  });
  const roles = options.role.map((roleCode) => ({ roleCode, unitId: unit.id }));
  const [made] = await provisionAccounts(identity, [{ fields, roles, password: { kind: "oneTime" } }]);
  context.err(`${fillText(context.t(words.done), { login: fields.login, unit: unit.nameVi })}\n`);
  if (made?.oneTimePassword && made.endsAt) tellPassword(context, made.oneTimePassword, made.endsAt);
}

async function assertRoles(codes: readonly string[]): Promise<void> {
  const roles = await readRoleData();
  const wrong = codes.find((code) => !roles.some((role) => role.code === code));
  if (wrong === undefined) return;
  const list = (name: "nameVi" | "nameEn") => roles.map((role) => `  ${role.code}  ${role[name]}`).join("\n");
  throw new CliError(exitCodes.input, {
    vi: `Không có vai trò "${wrong}" (--role). Các vai trò:\n${list("nameVi")}`,
    en: `There is no role "${wrong}" (--role). The roles:\n${list("nameEn")}`,
  });
}

async function chooseUnit(organisations: Services["organisations"], wanted: string) {
  const found = await findLivingUnits(organisations, wanted);
  const [unit] = found;
  if (unit && found.length === 1) return unit;
  if (!unit) {
    throw new CliError(exitCodes.input, {
      vi: `Hôm nay không có đơn vị nào có mã hoặc tên "${wanted}" (--unit). Xem mã ở trang Cơ cấu tổ chức.`,
      en: `No unit of today has the code or name "${wanted}" (--unit). The page of the organisation shows the codes.`,
    });
  }
  const list = found.map((one) => `  ${one.officialCode ?? "-"}  ${one.nameVi}`).join("\n");
  throw new CliError(exitCodes.input, {
    vi: `Có ${found.length} đơn vị tên "${wanted}"; hãy dùng mã:\n${list}`,
    en: `${found.length} units are called "${wanted}"; give the code:\n${list}`,
  });
}

const optionOf: Readonly<Record<string, string>> = {
  login: "<login>",
  displayName: "--name",
  position: "--position",
  validUntil: "--until",
};

function readFields(given: unknown): AccountFields {
  const fields = AccountFields.safeParse(given);
  if (fields.success) return fields.data;
  const places = [...new Set(fields.error.issues.map((issue) => optionOf[String(issue.path[0])] ?? issue.path[0]))];
  throw new CliError(exitCodes.input, {
    vi: `Giá trị chưa đúng: ${places.join(", ")}. Tên đăng nhập: 3 đến 60 chữ cái không dấu, chữ số, . _ @ -; họ tên: 2 đến 120 ký tự; ngày: 2026-12-31.`,
    en: `Wrong value: ${places.join(", ")}. Login: 3 to 60 plain letters, digits, . _ @ -; name: 2 to 120 characters; day: 2026-12-31.`,
  });
}
