import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { publicContent } from "../src/domain/scoring/bundle/public-content.ts";
import { sealBundle } from "../src/domain/scoring/bundle/seal.ts";
import { makeFullContent, makeSigner } from "../src/verifier/bundle.fixture.ts";
import { nodeCryptography } from "../src/verifier/node-cryptography.ts";
import { BUNDLE_SCHEMA_FILE, bundleSchemaText, makeBundleSchema } from "./bundle-schema.ts";

const { sha256 } = nodeCryptography;
const set = {
  ...{ id: "nho", title: "Bộ nhỏ" },
  areas: [
    { code: "1", name: "A", max: "1", criteria: [{ code: "1.1", name: "B", max: "1", rule: { kind: "manual" } }] },
  ],
};

it("is the schema that the model gives: run node tools/bundle-schema.ts", () => {
  expect(readFileSync(BUNDLE_SCHEMA_FILE, "utf8")).toBe(bundleSchemaText());
});

it("lets both forms of a bundle through and refuses a number that is no text", () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(makeBundleSchema());
  const full = makeFullContent(set, [{ name: "Sở A", block: "so", inputs: { "1.1": { points: "1" } } }]);
  for (const content of [full, publicContent(full, sha256)]) {
    const bundle = JSON.parse(JSON.stringify(sealBundle(content, makeSigner(), sha256)));
    expect(validate(bundle), JSON.stringify(validate.errors)).toBe(true);
    bundle.content.units[0].result.points = 1;
    expect(validate(bundle)).toBe(false);
  }
});
