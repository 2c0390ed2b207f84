import { expect, it } from "vitest";
import { CliError } from "./cli-error.ts";
import { translateFailure } from "./translate-failure.ts";

it.each([
  ["a role that is not there", Object.assign(new Error('role "that_app" does not exist'), { code: "22023" }), 4],
  ["a role without the right", Object.assign(new Error("permission denied for database tinh"), { code: "42501" }), 4],
  ["a lost connection", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }), 4],
  ["a full disk", Object.assign(new Error("no space"), { code: "ENOSPC", path: "/x" }), 4],
])("%s ends with the code for the environment, in words", (_name, error, code) => {
  const told = translateFailure(error);
  expect(told).toBeInstanceOf(CliError);
  expect((told as CliError).exitCode).toBe(code);
  expect((told as CliError).tell("vi")).not.toBe((told as CliError).tell("en"));
});

it("anything else stays what it is", () => {
  const error = Object.assign(new Error("invalid value"), { code: "22023" });
  expect(translateFailure(error)).toBe(error);
});
