import { type Command, Option } from "commander";
import { fillText, type Text } from "../../contract/text.ts";
import { AccountFields, Login } from "../../domain/identity/model.ts";
import { withSchemaLock } from "../../server/db/schema-lock.ts";
import { describePasswordFaults } from "../../server/modules/identity/service/assert-password.ts";
import { provisionInto } from "../../server/modules/identity/service/provision-accounts.ts";
import { readIdentitySettings } from "../../server/modules/identity/service/reference-data.ts";
import { type KnownProvince, listProvinces } from "../../server/modules/organisations/service/list-provinces.ts";
import { loadProvince } from "../../server/modules/organisations/service/load-province.ts";
import { readInstallation } from "../../server/modules/organisations/service/read-installation.ts";
import { installShippedSetsInto } from "../../server/modules/scoring/service/install-shipped-sets.ts";
import { dayInVietnam } from "../../server/platform/clock.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { describeCommand } from "../describe-command.ts";
import { exitCodes } from "../exit-codes.ts";
import { readPassword } from "../terminal/read-password.ts";
import { withServices } from "../with-services.ts";

const words = {
  loading: { vi: "Đang nạp {province} …", en: "Loading {province} …" },
  done: {
    vi: "Đã tạo {province}: {units} đơn vị (các thời kỳ), tài khoản quản trị {login}. Chạy máy chủ: congtam start",
    en: "Made {province}: {units} units (through time), administrator's account {login}. Run the server: congtam start",
  },
} satisfies Record<string, Text>;

interface InitOptions {
  readonly province: string;
  readonly admin: string;
  readonly name: string;
  readonly era: "now" | "before";
  readonly passwordFile?: string;
}

/**
 * Makes a real province in an empty database: its units of both eras, the criteria sets that ship, and one
 * administrator with a password of their own.
 */
export function initCommand(context: CliContext): Command {
  const { t } = context;
  return describeCommand(context, {
    name: "init",
    summary: {
      vi: "tạo một tỉnh thật trong cơ sở dữ liệu trống",
      en: "make a real province in an empty database",
    },
    examples: [
      {
        line: "congtam init --province 04 --admin quantri",
        does: { vi: "tỉnh Cao Bằng; hỏi mật khẩu trên màn hình", en: "Cao Bằng; asks for the password" },
      },
      {
        line: "congtam init --province 02 --era before --admin an.nv --name 'Nguyễn Văn An' --password-file mat-khau.txt",
        does: { vi: "tỉnh Hà Giang của trước 01/7/2025", en: "Hà Giang as it was before 1 July 2025" },
      },
    ],
    exits: [0, 1, 2, 3, 4],
  })
    .requiredOption("--province <code>", t({ vi: "mã tỉnh hai chữ số", en: "code of the province, two digits" }))
    .requiredOption(
      "--admin <login>",
      t({ vi: "tên đăng nhập của quản trị hệ thống", en: "login of the administrator" }),
    )
    .option("--name <text>", t({ vi: "họ tên của quản trị", en: "name of the administrator" }), "Quản trị hệ thống")
    .addOption(
      new Option(
        "--era <now|before>",
        t({ vi: "34 tỉnh hiện nay hay 63 tỉnh trước 01/7/2025", en: "the 34 provinces of now or the 63 of before" }),
      )
        .choices(["now", "before"])
        .default("now"),
    )
    .option(
      "--password-file <file>",
      t({ vi: "tệp có mật khẩu ở dòng đầu; - là đầu vào chuẩn", en: "file with the password; - is standard input" }),
    )
    .action((options: InitOptions) => init(context, options));
}

async function init(context: CliContext, options: InitOptions): Promise<void> {
  const province = await chooseProvince(options);
  const login = readLogin(options.admin);
  const displayName = readName(options.name);
  await withServices(
    context,
    async ({ organisations, identity, scoring }) => {
      const installation = await readInstallation(organisations);
      if (installation) throw notEmpty(installation.provinceName, installation.demonstration);
      const settings = await readIdentitySettings();
      const password = await readPassword(context, {
        login,
        file: options.passwordFile,
        findFaults: (given) =>
          describePasswordFaults(given, { login, displayName, provinceName: province.name }, settings, "password"),
      });
      context.err(`${fillText(context.t(words.loading), { province: province.fullName })}\n`);
      const choice = { ...province, demonstration: false };
      const load = () =>
        loadProvince(organisations, choice, async (tx, unitId) => {
          await installShippedSetsInto(tx, scoring);
          const today = dayInVietnam(organisations.clock.now());
          const given = { login, displayName, unitId, position: "Quản trị hệ thống", validFrom: today };
          const open = { email: null, phone: null, validUntil: null, readOnly: false };
          const fields = AccountFields.parse({ ...given, ...open });
          const roles = [{ roleCode: "administrator", unitId }];
          await provisionInto(tx, identity, [{ fields, roles, password: { kind: "own", password } }]);
        });
      const loaded = await withSchemaLock(organisations.db.target, "fill", load);
      if (!loaded.ok) throw notEmpty(province.fullName, false);
      const values = { province: province.fullName, units: loaded.unitCount, login };
      context.out(`${fillText(context.t(words.done), values)}\n`);
    },
    { makes: true },
  );
}

async function chooseProvince({ province, era }: InitOptions): Promise<KnownProvince> {
  const wanted = era === "now" ? "twoLevels" : "threeLevels";
  const all = (await listProvinces()).filter((one) => one.era === wanted);
  const found = all.find((one) => one.code === province);
  if (found) return found;
  const list = all.map((one) => `  ${one.code}  ${one.name}`).join("\n");
  throw new CliError(exitCodes.input, {
    vi: `Không có tỉnh mã ${province} (--era ${era}). Các mã:\n${list}`,
    en: `There is no province with the code ${province} (--era ${era}). The codes:\n${list}`,
  });
}

function readLogin(text: string): string {
  const login = Login.safeParse(text);
  if (login.success) return login.data;
  throw new CliError(exitCodes.input, {
    vi: `Tên đăng nhập "${text}" (--admin) chưa đúng: 3 đến 60 chữ cái không dấu, chữ số, dấu . _ @ -. Họ tên ghi ở --name.`,
    en: `The login "${text}" (--admin) is wrong: 3 to 60 plain letters, digits, . _ @ -. The person's name goes to --name.`,
  });
}

function readName(text: string): string {
  const name = AccountFields.shape.displayName.safeParse(text);
  if (name.success) return name.data;
  throw new CliError(exitCodes.input, {
    vi: "Họ tên (--name) cần từ 2 đến 120 ký tự.",
    en: "The name (--name) needs 2 to 120 characters.",
  });
}

function notEmpty(name: string, demonstration: boolean): CliError {
  return new CliError(exitCodes.refused, {
    vi: `Cơ sở dữ liệu đã có ${name}${demonstration ? " (minh họa)" : ""}; không có gì bị thay đổi. Dùng một CONGTAM_HOME hoặc CONGTAM_SCHEMA trống.`,
    en: `The database already holds ${name}${demonstration ? " (demonstration)" : ""}; nothing was changed. Use an empty CONGTAM_HOME or CONGTAM_SCHEMA.`,
  });
}
