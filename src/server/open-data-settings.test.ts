import { expect, it } from "vitest";
import { parseEnv } from "./env.ts";

function faultsOf(record: Record<string, string>) {
  const result = parseEnv(record);
  return result.ok ? [] : result.faults.map((fault) => fault.variable);
}

it("takes the terms of the province; English falls back to Vietnamese", () => {
  const result = parseEnv({
    CONGTAM_OPEN_DATA_LICENCE: "Quyết định 12/QĐ-UBND",
    CONGTAM_OPEN_DATA_LINK: "https://caobang.example.vn/du-lieu-mo",
    CONGTAM_OPEN_DATA_CONTACT: "Sở Nội vụ",
  });
  expect(result.ok && result.env.openData).toEqual({
    licence: { vi: "Quyết định 12/QĐ-UBND", en: "Quyết định 12/QĐ-UBND" },
    link: "https://caobang.example.vn/du-lieu-mo",
    contact: "Sở Nội vụ",
  });
});

it.each([
  [{ CONGTAM_OPEN_DATA_LINK: "https://a.vn" }, ["CONGTAM_OPEN_DATA_LINK"]],
  [{ CONGTAM_OPEN_DATA_LICENCE_EN: "x" }, ["CONGTAM_OPEN_DATA_LICENCE_EN"]],
  [{ CONGTAM_OPEN_DATA_LICENCE: "x", CONGTAM_OPEN_DATA_LINK: "javascript:alert(1)" }, ["CONGTAM_OPEN_DATA_LINK"]],
  [{ CONGTAM_OPEN_DATA_LICENCE: "x".repeat(201) }, ["CONGTAM_OPEN_DATA_LICENCE"]],
  [{ CONGTAM_OPEN_DATA_CONTACT: "x".repeat(201) }, ["CONGTAM_OPEN_DATA_CONTACT"]],
])("names what is wrong in %o", (record, variables) => {
  expect(faultsOf(record as Record<string, string>)).toEqual(variables);
});
