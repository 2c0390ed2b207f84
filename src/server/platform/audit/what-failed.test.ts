import { describe, expect, it } from "vitest";
import { FileStoreUnavailable } from "../files/file-store.ts";
import { whatFailed } from "./what-failed.ts";

const failure = (message: string, more: object = {}) => Object.assign(new Error(message), more);

describe("what kept a check from its end", () => {
  it.each([
    ["a value that makes no sense", new SyntaxError("Unexpected token")],
    ["a number that is none", failure("invalid input", { severity: "ERROR", code: "22P02" })],
    ["a table that is gone", failure("does not exist", { severity: "ERROR", code: "42P01" })],
    ["a damaged page", failure("invalid page", { severity: "ERROR", code: "XX001" })],
    ["an argument of another type", failure("must be a string", { code: "ERR_INVALID_ARG_TYPE" })],
    ["a folder in the place of a file", failure("is a directory", { errno: -21, code: "EISDIR", syscall: "read" })],
    ["a refusal of the program's own", failure("not found", { code: "record.not_found" })],
  ])("%s is a finding", (_what, error) => {
    expect(whatFailed(error)).toBe(error.message);
  });

  it.each([
    ["a connection that ended", failure("Connection terminated unexpectedly")],
    ["a server that stops", failure("terminating connection", { severity: "FATAL", code: "57P01" })],
    ["a statement that took too long", failure("canceling", { severity: "ERROR", code: "57014" })],
    ["a deadlock", failure("deadlock", { severity: "ERROR", code: "40P01" })],
    ["no place on the disk", failure("could not extend", { severity: "ERROR", code: "53100" })],
    ["a database that does not answer", failure("refused", { errno: -111, code: "ECONNREFUSED", syscall: "connect" })],
    ["a socket that is not there", failure("no such", { errno: -2, code: "ENOENT", syscall: "connect" })],
    ["a store that does not answer", new FileStoreUnavailable({ vi: "Kho tệp", en: "The store" })],
    ["a stop", new DOMException("stopped", "AbortError")],
    ["something that is no error", "stopped"],
  ])("%s is none", (_what, error) => {
    expect(() => whatFailed(error)).toThrow();
  });
});
