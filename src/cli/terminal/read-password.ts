import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Text } from "../../contract/text.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";

const words = {
  first: { vi: "Mật khẩu cho {login} (không hiện khi gõ): ", en: "Password for {login} (not shown while typed): " },
  again: { vi: "Gõ lại mật khẩu: ", en: "The password again: " },
  differ: { vi: "Hai lần gõ khác nhau. Xin gõ lại.", en: "The two differ. Please type again." },
} satisfies Record<string, Text>;

const attempts = 3;

export interface PasswordQuestion {
  readonly login: string;
  /** A file whose first line is the password; "-" is standard input. Without it the terminal is asked. */
  readonly file: string | undefined;
  /** What is wrong with a password, one line each; empty when it is accepted. */
  readonly findFaults: (password: string) => readonly Text[];
}

/** The new password of a person, from a file or typed twice without being shown. */
export async function readPassword(context: CliContext, question: PasswordQuestion): Promise<string> {
  if (question.file !== undefined) {
    const password = await readFromFile(question.file);
    const faults = question.findFaults(password);
    if (faults.length > 0) throw weak(faults);
    return password;
  }
  for (let attempt = 1; ; attempt++) {
    const password = await ask(context, context.t(words.first).replace("{login}", question.login));
    const faults = question.findFaults(password);
    if (faults.length > 0) {
      if (attempt === attempts) throw weak(faults);
      context.err(`${weak(faults).tell(context.language)}\n`);
      continue;
    }
    if ((await ask(context, context.t(words.again))) === password) return password;
    context.err(`${context.t(words.differ)}\n`);
    if (attempt === attempts) throw new CliError(exitCodes.input, words.differ);
  }
}

async function ask(context: CliContext, question: string): Promise<string> {
  const answer = await context.askSecret(question).catch(() => {
    throw new CliError(exitCodes.input, {
      vi: "Đã hủy; không có gì bị thay đổi.",
      en: "Given up; nothing was changed.",
    });
  });
  if (answer !== undefined) return answer;
  throw new CliError(exitCodes.input, {
    vi: "Không có màn hình dòng lệnh để hỏi mật khẩu. Ghi mật khẩu vào một tệp và dùng --password-file TỆP (hoặc - để đọc đầu vào chuẩn).",
    en: "There is no terminal to ask for the password. Write it to a file and give --password-file FILE (or - for standard input).",
  });
}

async function readFromFile(file: string): Promise<string> {
  const content = file === "-" ? await text(process.stdin) : await readFile(file, "utf8").catch(() => undefined);
  const line = content?.replace(/^\uFEFF/, "").split(/\r?\n/)[0];
  if (line) return line;
  throw new CliError(exitCodes.input, {
    vi: `Không đọc được mật khẩu ở dòng đầu của ${file} (--password-file).`,
    en: `The first line of ${file} (--password-file) gives no password.`,
  });
}

function weak(faults: readonly Text[]): CliError {
  return new CliError(exitCodes.input, {
    vi: `Mật khẩu chưa đạt: ${faults.map((fault) => fault.vi).join("; ")}.`,
    en: `The password is not accepted: it ${faults.map((fault) => fault.en).join("; it ")}.`,
  });
}
