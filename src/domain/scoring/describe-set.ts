import type { CompiledSet } from "./compiled-set.ts";
import { describeRule } from "./describe-rule.ts";
import { type InputFieldView, inputFields } from "./input-fields.ts";
import { effectOf } from "./inputs/exclusion-effect.ts";
import type { Area, Component, CriteriaSet, Criterion } from "./model.ts";

type Part = Area | Criterion | Component;

/**
 * The tree of a set for reading: every part that carries points with its rule in words and the inputs it asks for.
 * A set that cannot be compiled is shown as well, without inputs.
 */
export function describeSet(set: CriteriaSet, compiled: CompiledSet | undefined) {
  const fieldsByPath = new Map<string, InputFieldView[]>();
  compiled?.leaves.forEach((leaf) => {
    fieldsByPath.set(leaf.path, inputFields(ruleAt(set, leaf.path), leaf.rule, leaf.knockOut));
  });
  const describe = (part: Part, path: string, carriesPoints: boolean) => ({
    code: part.code,
    nameVi: part.name,
    nameEn: part.nameEn ?? null,
    max: part.max === null ? null : String(part.max),
    leftOutEffect: effectOf(part.notApplicable),
    scored: carriesPoints ? describeScored(part, fieldsByPath.get(path) ?? []) : null,
  });
  return set.areas.map((area, a) => ({
    ...describe(area, `areas[${a}]`, area.criteria.length === 0),
    criteria: area.criteria.map((criterion, c) => ({
      ...describe(criterion, `areas[${a}].criteria[${c}]`, criterion.components.length === 0),
      components: criterion.components.map((component, k) =>
        describe(component, `areas[${a}].criteria[${c}].components[${k}]`, true),
      ),
    })),
  }));
}

function describeScored(part: Part, inputs: InputFieldView[]) {
  return {
    source: part.source ?? ("appraisal" as const),
    ruleKind: part.rule?.kind ?? null,
    rule: describeRule(part.rule, part.max),
    ruleTextVi: part.ruleText ?? null,
    ruleTextEn: part.ruleTextEn ?? null,
    inputs,
    evidence: part.evidence ?? [],
    leadAgency: part.leadAgency ?? null,
    notApplicable: {
      allowed: part.notApplicable?.allowed ?? false,
      effect: part.notApplicable?.effect ?? null,
      text: part.notApplicable?.text ?? null,
    },
    provenance: part.provenance ?? null,
  };
}

/** The rule of the part at a path such as `areas[0].criteria[1].components[2]`. */
export function ruleAt(set: CriteriaSet, path: string): Part["rule"] {
  return partAt(set, path)?.rule;
}

/** The area, criterion or component at a path of the document. */
export function partAt(set: CriteriaSet, path: string): Part | undefined {
  const [a = -1, c, k] = (path.match(/\d+/g) ?? []).map(Number);
  const area = set.areas[a];
  if (c === undefined) return area;
  const criterion = area?.criteria[c];
  return k === undefined ? criterion : criterion?.components[k];
}
