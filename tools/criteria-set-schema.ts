/** The published JSON Schema of a criteria set file, made from the model; run it after a change of the model. */
import { writeFileSync } from "node:fs";
import { z } from "zod";
import { Amount } from "../src/domain/scoring/amount.ts";
import { INDEX_FORMULAS } from "../src/domain/scoring/index-formula.ts";
import {
  Area,
  Component,
  CriteriaSet,
  Criterion,
  Extra,
  IndexPolicy,
  NotApplicable,
  ResultClass,
  Source,
} from "../src/domain/scoring/model.ts";
import { Band, InputTitle, KnockOut, Rule } from "../src/domain/scoring/rule-model.ts";

export const SCHEMA_FILE = new URL("../docs/criteria-set.schema.json", import.meta.url);

/** Names under which the parts stand in `$defs`. */
const named = { Amount, Area, Band, Component, CriteriaSet, Criterion, Extra, IndexPolicy, InputTitle, KnockOut };
const policies = { NotApplicable, ResultClass, Rule, Source };

/** A file holds one set, or several under `sets`. Keys that no schema names are allowed: the program warns of them. */
export function makeCriteriaSetSchema(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...named, ...policies })) registry.add(schema, { id });
  for (const option of Rule.options) {
    const [kind = ""] = option.shape.kind.values;
    registry.add(option, { id: `${kind[0]?.toUpperCase()}${kind.slice(1)}Rule` });
  }
  const made = z.toJSONSchema(z.union([CriteriaSet, z.object({ sets: z.array(CriteriaSet).min(1) })]), {
    io: "input",
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => {
      delete jsonSchema.id;
      const description = z.globalRegistry.get(zodSchema)?.description;
      if (description !== undefined) jsonSchema.description = description;
      const formula = jsonSchema.properties?.["formula"];
      if (zodSchema === IndexPolicy && typeof formula === "object")
        formula.examples = Object.entries(INDEX_FORMULAS).flatMap(([name, spellings]) => [name, ...spellings]);
    },
  });
  return {
    $schema: made.$schema,
    title: "Bộ tiêu chí Chỉ số cải cách hành chính (criteria set of the administrative reform index)",
    description: "Meaning of every key, defaults and an example: docs/scoring-files.md",
    ...made,
  };
}

export function schemaText(): string {
  return `${JSON.stringify(makeCriteriaSetSchema(), null, 1)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, schemaText());
