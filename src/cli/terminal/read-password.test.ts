import { describe, expect, it } from "vitest";
import { createContext } from "../context.ts";
import { readPassword } from "./read-password.ts";

/** Answers the questions with what is typed; gives the password or the refusal, and everything that was said. */
async function type(...answers: (string | undefined | Error)[]) {
  const said: string[] = [];
  const context = createContext({
    language: "en",
    readEnv: () => ({ ok: false, faults: [] }),
    out: () => {},
    err: (text) => said.push(text),
    askSecret: async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const findFaults = (password: string) => (password.length < 4 ? [{ vi: "ngắn", en: "is short" }] : []);
  const password = await readPassword(context, { login: "an.nv", file: undefined, findFaults }).catch(
    (error: Error) => error,
  );
  return { password, said: said.join("") };
}

describe("a password at the terminal", () => {
  it("is typed twice alike; a weak one and two that differ are asked again", async () => {
    const { password, said } = await type("abc", "abcd", "abce", "abcd", "abcd");
    expect(password).toBe("abcd");
    expect(said).toContain("it is short");
    expect(said).toContain("The two differ");
  });

  it.each([
    ["three weak ones", ["a", "b", "c"], /is short/],
    ["three that differ", ["abcd", "1", "abcd", "2", "abcd", "3"], /differ/],
    ["no terminal", [undefined], /--password-file/],
    ["an interruption", [new Error("aborted")], /nothing was changed/],
  ])("ends with code 2 after %s", async (_, answers, words) => {
    const { password } = await type(...answers);
    expect(password).toMatchObject({ exitCode: 2, message: expect.stringMatching(words) });
  });
});
