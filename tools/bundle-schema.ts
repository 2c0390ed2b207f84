/** The published JSON Schema of a bundle, made from the model; run it after a change of the model. */
import { writeFileSync } from "node:fs";
import { z } from "zod";
import {
  Bundle,
  BundleContent,
  BundleDifference,
  BundleLine,
  BundleResult,
  BundleSeal,
  BundleUnit,
  DecidedColumn,
  FullColumn,
  LineResult,
} from "../src/domain/scoring/bundle/bundle-model.ts";

export const BUNDLE_SCHEMA_FILE = new URL("../docs/bundle.schema.json", import.meta.url);

const named = { BundleContent, BundleDifference, BundleLine, BundleResult, BundleSeal, BundleUnit };
const columns = { DecidedColumn, FullColumn, LineResult };

export function makeBundleSchema(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...named, ...columns })) registry.add(schema, { id });
  return { title: "Công Tâm bundle", ...z.toJSONSchema(Bundle, { metadata: registry }) };
}

export const bundleSchemaText = (): string => `${JSON.stringify(makeBundleSchema(), null, 2)}\n`;

if (import.meta.main) writeFileSync(BUNDLE_SCHEMA_FILE, bundleSchemaText());
