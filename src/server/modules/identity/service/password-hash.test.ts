import { expect, it } from "vitest";
import { lightPasswordCost } from "../../../testing/light-password-cost.ts";
import { hashPassword, shippedCost, verifyPassword } from "./password-hash.ts";

const password = "ngọn đồi xanh trước cửa";

it.each([
  ["what ships", undefined, "$argon2id$v=19$m=19456,t=2,p=1$"],
  ["other work", lightPasswordCost, "$argon2id$v=19$m=8,t=1,p=1$"],
])("a hash of %s carries its parameters and is checked by them", async (_name, cost, start) => {
  const hash = await hashPassword(password, cost);
  expect(hash.startsWith(start)).toBe(true);
  expect(await verifyPassword(password.normalize("NFD"), hash, shippedCost)).toBe(true);
  expect(await verifyPassword(`${password} `, hash)).toBe(false);
});

it("without a hash no password fits", async () => {
  expect(await verifyPassword(password, null)).toBe(false);
  expect(await verifyPassword(password, undefined, lightPasswordCost)).toBe(false);
});
