import { expect, it } from "vitest";
import { mayPass } from "./s3-failure.ts";

const failed = (syscall: string, code: string) => Object.assign(new Error(`${syscall} ${code}`), { syscall, code });

it.each([
  ["read", "ECONNRESET", true],
  ["read", "ETIMEDOUT", true],
  ["write", "EPIPE", true],
  ["connect", "ECONNREFUSED", true],
  ["read", "EIO", false],
  ["open", "EACCES", false],
])("%s %s may pass where it is of the network alone", (syscall, code, passes) => {
  expect(mayPass(failed(syscall, code))).toBe(passes);
});
