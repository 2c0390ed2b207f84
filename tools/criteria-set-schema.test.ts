import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { makeCriteriaSetSchema, SCHEMA_FILE, schemaText } from "./criteria-set-schema.ts";

const validate = new Ajv2020({ strict: false }).compile(makeCriteriaSetSchema());
const shipped = JSON.parse(readFileSync(new URL("../data/index-sets/index-sets.json", import.meta.url), "utf8"));

describe("the published schema of a criteria set", () => {
  it("is the one the model gives: run node tools/criteria-set-schema.ts", () => {
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(schemaText());
  });

  it("lets the shipped sets through, alone and together", () => {
    expect(shipped.sets).toHaveLength(8);
    for (const document of [shipped, ...shipped.sets])
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(shipped.$schema).toBe("../../docs/criteria-set.schema.json");
  });

  it.each([
    ["no id", { areas: [] }],
    ["a decimal comma", { id: "x", areas: [{ code: "1", max: "1,5" }] }],
    ["an unknown kind of rule", { id: "x", areas: [{ code: "1", max: "1", rule: { kind: "guess" } }] }],
    [
      "a rule without its parts",
      { id: "x", areas: [{ code: "1", max: "1", rule: { kind: "ratio", numerator: "b" } }] },
    ],
    ["no sets", { sets: [] }],
  ])("refuses %s", (_what, document) => {
    expect(validate(document)).toBe(false);
  });

  it("allows keys it does not know", () => {
    expect(validate({ id: "x", colour: "red", areas: [{ code: "1", max: "1", note: "?" }] })).toBe(true);
  });
});
