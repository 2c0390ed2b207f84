import { Rational } from "../../rational.ts";
import type { CompiledSet, Leaf } from "../compiled-set.ts";
import type { Text } from "../finding.ts";
import type { NotApplicable } from "../model.ts";
import { bindExtra } from "./bind-extra.ts";
import type { Decision } from "./decision.ts";
import { findGroup } from "./find-group.ts";
import type { InputFault, InputFaultCode } from "./input-fault.ts";
import { InputReader, type RawInput, type RawInputs } from "./input-reader.ts";
import type { InputSpec, Slots } from "./input-spec.ts";
import { placeExclusions } from "./place-exclusions.ts";
import { settledState } from "./settled-state.ts";
import type { BoundUnit, ComponentState, RawUnit } from "./unit-inputs.ts";

const NO_VALUES: Slots = [];
const NO_INPUTS: RawInputs = new Map();
const NA: InputSpec = { name: "na", type: "yesNo", absent: 0 };

type Bound = { state: ComponentState; values: Slots };

/**
 * Reads and checks all inputs of one unit against a set. Never throws for bad input: everything wrong is a fault with
 * its line, and the component concerned is `missing`.
 */
export function bindUnit(compiled: CompiledSet, raw: RawUnit): BoundUnit {
  const faults: InputFault[] = [];
  const report = (fault: InputFault) => faults.push(fault);
  const { unit, block } = raw;
  const submitted = raw.submitted ?? true;
  const readerOf = (component: string, inputs: RawInputs) => new InputReader({ unit, component, raw: inputs, report });

  const exclusions = placeExclusions(compiled, raw, report);
  const decisions = new Map<number, Decision>();
  const groupEffects = readGroups(compiled, raw, readerOf);
  const inherited = inheritedPolicies(compiled, raw);
  const states: ComponentState[] = [];
  const values: Slots[] = [];
  compiled.leaves.forEach((leaf, at) => {
    const inputs = raw.components.get(leaf.code) ?? NO_INPUTS;
    const reader = readerOf(leaf.code, inputs);
    const state = settledState({ leaf, at, raw, reader, exclusions, decisions });
    if (state !== undefined) {
      states.push(state);
      values.push(NO_VALUES);
      return;
    }
    const bound = bindLeaf({
      leaf,
      reader,
      groupEffect: groupEffects.get(at),
      inherited: inherited.get(at),
      submitted,
    });
    states.push(bound.state);
    values.push(bound.values);
  });
  reportUnknown(compiled, raw, report);

  const extra = (name: "bonus" | "penalty", value: RawInput | undefined, max: Rational) =>
    value === undefined
      ? Rational.ZERO
      : bindExtra({ name, value, max, reader: readerOf("", new Map([[name, value]])) });
  return {
    unit,
    block,
    submitted,
    states,
    values,
    decisions,
    exclusions: exclusions.reasons,
    bonus: extra("bonus", raw.bonus, compiled.bonusMax),
    penalty: extra("penalty", raw.penalty, compiled.penaltyMax),
    faults,
  };
}

function bindLeaf(options: {
  leaf: Leaf;
  reader: InputReader;
  groupEffect: NotApplicableEffect | undefined;
  inherited: NotApplicable | undefined;
  submitted: boolean;
}): Bound {
  const { leaf, reader, groupEffect, inherited, submitted } = options;
  const missing: Bound = { state: "missing", values: NO_VALUES };
  const own = readNotApplicable(reader, leaf.notApplicable?.allowed === true ? leaf.notApplicable : inherited);
  const effect = own === "none" ? (groupEffect ?? "none") : own;
  const given = reader.names().filter((name) => name !== "na");
  if (effect === "faulty") return missing;
  if (effect !== "none") {
    if (given[0] === undefined) return { state: effect === "fullMarks" ? "fullMarks" : "excluded", values: NO_VALUES };
    reader.fault("notApplicableWithInputs", given[0], {
      vi: `vừa ghi không đánh giá (na) vừa có số liệu “${given[0]}”`,
      en: `marked not applicable (na) and yet given the input “${given[0]}”`,
    });
    return missing;
  }
  if (leaf.left) {
    if (given[0] !== undefined)
      reader.fault(
        "surveyNotHeld",
        given[0],
        {
          vi: "chỉ số này tính không có điều tra xã hội học: số liệu không được dùng",
          en: "this index is computed without the survey: the input is not used",
        },
        "warning",
      );
    return { state: "surveyNotHeld", values: NO_VALUES };
  }

  const { knockOut } = leaf;
  const knocked = knockOut === undefined ? 0 : reader.read({ name: knockOut.when, type: "yesNo", absent: 0 });
  if (knocked === undefined) return missing;
  if (given.every((name) => name === knockOut?.when)) {
    if (knocked === 1) return { state: "knockedOut", values: NO_VALUES };
    if (leaf.source === "elsewhere") {
      if (submitted) reportElsewhere(reader);
      return { state: "scoredElsewhere", values: NO_VALUES };
    }
    if (submitted) reportMissing(reader, leaf);
    return missing;
  }
  const values = leaf.rule.bind(reader);
  const known = leaf.rule.inputs.map((input) => input.name);
  reader.reportUnused([...known, ...(knockOut === undefined ? [] : [knockOut.when]), "na"]);
  if (values === undefined) return missing;
  return { state: knocked === 1 ? "knockedOut" : "scored", values };
}

function reportElsewhere(reader: InputReader): void {
  reader.fault(
    "scoredElsewhere",
    undefined,
    {
      vi: "cơ quan khác chấm, chưa có điểm: tạm loại khỏi mẫu số",
      en: "scored by another body, no points yet: out of the denominator for now",
    },
    "warning",
  );
}

function reportMissing(reader: InputReader, leaf: Leaf): void {
  const names = leaf.rule.inputs
    .filter((input) => input.absent === undefined || leaf.rule.inputs.every((one) => one.absent !== undefined))
    .map((input) => input.name)
    .join(", ");
  reader.fault("missingInput", undefined, {
    vi: `thiếu số liệu (${names})`,
    en: `inputs are missing (${names})`,
  });
}

type NotApplicableEffect = "none" | "faulty" | "fullMarks" | "excludeFromDenominator";

/** The effect of `na = true` by the policy of the set; `faulty` when it may not stand there (reported). */
function readNotApplicable(reader: InputReader, policy: NotApplicable | undefined): NotApplicableEffect {
  if (!reader.has("na")) return "none";
  const na = reader.read(NA);
  if (na !== 1) return na === 0 ? "none" : "faulty";
  const refuse = (code: InputFaultCode, text: Text): NotApplicableEffect => {
    reader.fault(code, "na", text);
    return "faulty";
  };
  if (policy?.allowed !== true)
    return refuse("notApplicableNotAllowed", {
      vi: "bộ tiêu chí không cho phép “không đánh giá” (na) ở đây",
      en: "the set does not allow “not applicable” (na) here",
    });
  if (policy.effect === undefined || policy.effect === "unknown")
    return refuse("notApplicableEffectUnknown", {
      vi: "bộ tiêu chí chưa quy định cách tính khi không đánh giá: cho điểm tối đa hay loại khỏi mẫu số",
      en: "the set does not say what “not applicable” does: full marks, or out of the denominator",
    });
  return policy.effect;
}

/** `na` of whole areas and criteria, as the effect on each component below. */
function readGroups(
  compiled: CompiledSet,
  raw: RawUnit,
  readerOf: (code: string, inputs: RawInputs) => InputReader,
): Map<number, NotApplicableEffect> {
  const effects = new Map<number, NotApplicableEffect>();
  for (const [code, inputs] of raw.components) {
    const group = compiled.leafByCode.has(code) ? undefined : findGroup(compiled, code);
    if (group === undefined) continue;
    const reader = readerOf(code, inputs);
    const effect = readNotApplicable(reader, group.notApplicable);
    reader.reportUnused(["na"]);
    for (let at = group.from; effect !== "none" && at < group.to; at += 1) effects.set(at, effect);
  }
  return effects;
}

/**
 * Marking every component of a criterion or area is marking the whole: then its policy holds for each of them. Some of
 * them alone need a policy of their own.
 */
function inheritedPolicies(compiled: CompiledSet, raw: RawUnit): Map<number, NotApplicable> {
  const policies = new Map<number, NotApplicable>();
  for (const { notApplicable, from, to } of compiled.groups) {
    if (notApplicable?.allowed !== true) continue;
    const isMarked = (leaf: Leaf) => raw.components.get(leaf.code)?.has("na") === true;
    if (!compiled.leaves.slice(from, to).every(isMarked)) continue;
    for (let at = from; at < to; at += 1) if (!policies.has(at)) policies.set(at, notApplicable);
  }
  return policies;
}

function reportUnknown(compiled: CompiledSet, raw: RawUnit, report: (fault: InputFault) => void): void {
  for (const [code, inputs] of raw.components) {
    if (compiled.leafByCode.has(code) || findGroup(compiled, code) !== undefined) continue;
    for (const [input, { line }] of inputs)
      report({
        code: "unknownComponent",
        severity: "error",
        unit: raw.unit,
        component: code,
        input,
        ...(line === undefined ? {} : { line }),
        text: {
          vi: `bộ tiêu chí không có tiêu chí thành phần “${code}”`,
          en: `the set has no component “${code}”`,
        },
      });
  }
}
