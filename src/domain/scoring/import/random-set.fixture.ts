import fc from "fast-check";

/** Texts as people and hostile files write them: quotes, semicolons, signs of formulas, lines, any letters. */
const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 14 }) },
  fc.constantFrom(
    "=1+1",
    "a; b = c",
    'nói "không"',
    "dòng một\ndòng hai",
    "_x0041_",
    "'04",
    "a,b",
    "\\n",
    "00012",
    "1/2",
    "  thừa  ",
    "TRUE",
    "2026-01-01",
    "<b>&amp;",
    "constructor",
    "e\u0302\u0301",
  ),
);
const storable = (text: string) =>
  text.isWellFormed() && !/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\ufffd/u.test(text);
export const anyText = nasty.filter(storable);
const filled = anyText.filter((text) => text.trim() !== "");
/** Names of inputs; "na" and names of other members are left out, as no rule may use them. */
const name = filled.filter((text) => !["na", "points", "min", "label", "labelEn"].includes(text.trim()));
/** No record takes `__proto__` as a member, so a step that counts it is refused. */
const counted = name.map((text) => text.trim()).filter((text) => text !== "__proto__");
const amount = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 10_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.constantFrom("1/3", "0.0", "+5", "007.50", 0.1),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const listOf = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 3 });
const labels = { label: optional(anyText), labelEn: optional(anyText) };
const share = { denominator: name, zeroBelow: optional(amount), cap: optional(amount), floor: optional(amount) };
const knockOut = optional(
  fc.record({ when: name, points: amount, text: optional(anyText), textEn: optional(anyText) }),
);
const titles = optional(
  fc.array(fc.record({ name: filled, title: filled, titleEn: optional(anyText) }), { maxLength: 3 }),
);

const rule = fc
  .oneof(
    fc.record({ kind: fc.constant("yesNo"), yes: amount, no: optional(amount) }),
    fc.record({
      kind: fc.constant("choice"),
      options: listOf(fc.record({ id: filled, ...labels, points: amount })),
    }),
    fc.record({
      kind: fc.constant("checklist"),
      items: listOf(fc.record({ id: filled, ...labels, points: optional(amount) })),
      mode: fc.constantFrom("and", "or", undefined),
    }),
    fc.record({
      kind: fc.constant("bands"),
      input: optional(name),
      numerator: optional(name),
      bands: listOf(fc.record({ min: optional(amount), max: optional(amount), points: amount, ...labels })),
      interval: fc.constantFrom("[min,max)", "(min,max]", "explicit", undefined),
    }),
    fc.record({ kind: fc.constant("ratio"), numerator: name, ...share }),
    fc.record({ kind: fc.constant("ratioToTarget"), numerator: name, target: amount, ...share }),
    fc.record({
      kind: fc.constant("weightedRatio"),
      terms: listOf(fc.record({ input: name, weight: amount })),
      ...share,
    }),
    fc.record({ kind: fc.constant("countPenalty"), input: optional(name), start: amount, perOccurrence: amount }),
    fc.record({
      kind: fc.constant("countSteps"),
      steps: listOf(
        fc.oneof(
          fc.record({ min: amount, points: amount, label: optional(anyText) }),
          fc.tuple(counted, amount, amount).map(([key, count, points]) => ({ [key]: count, points })),
        ),
      ),
    }),
    fc.record({
      kind: fc.constant("deadline"),
      due: fc.constantFrom("12-15", "2026-01-31"),
      onTime: amount,
      late: optional(listOf(fc.record({ maxDaysLate: fc.integer({ min: 1, max: 90 }), points: amount }))),
    }),
    fc.record({
      kind: fc.constant("compare"),
      left: name,
      op: fc.constantFrom("<=", "<", ">=", ">", "==", "!="),
      right: name,
      pass: amount,
    }),
    fc.record({
      kind: fc.constant("surveyOptions"),
      options: listOf(fc.record({ label: filled, labelEn: optional(anyText), percent: amount })),
    }),
    fc.record({ kind: fc.constant("scaledIndex"), index: optional(anyText), outOf: optional(amount) }),
    fc.record({
      kind: fc.constant("formula"),
      variables: listOf(
        fc.oneof(
          name,
          fc.record({ name, title: optional(anyText), titleEn: optional(anyText), min: optional(amount) }),
        ),
      ),
      expression: optional(filled),
      alternatives: optional(fc.array(fc.record({ id: filled, shown: optional(anyText), expression: filled }))),
      chosen: optional(anyText),
    }),
    fc.record({ kind: fc.constant("manual"), min: optional(amount), step: optional(amount) }),
  )
  .chain((one) => knockOut.map((out) => (out === undefined ? one : { ...one, knockOut: out })))
  .chain((one) => titles.map((inputs) => (inputs === undefined ? one : { ...one, inputs })));

const head = {
  code: filled,
  previousCode: optional(anyText),
  name: optional(anyText),
  nameEn: optional(anyText),
  max: fc.option(amount),
};
const scored = {
  source: fc.constantFrom("appraisal", "self", "survey", "elsewhere", "system", undefined),
  rule: optional(rule),
  ruleText: optional(anyText),
  ruleTextEn: optional(anyText),
  evidence: optional(fc.array(anyText, { maxLength: 3 })),
  leadAgency: optional(anyText),
  provenance: optional(anyText),
  notApplicable: optional(
    fc.record({
      allowed: fc.boolean(),
      effect: fc.constantFrom("fullMarks", "excludeFromDenominator", "unknown", undefined),
      text: optional(anyText),
    }),
  ),
};
const sampleScores = optional(
  fc.dictionary(filled, fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), anyText)),
);
const component = fc.record({ ...head, ...scored, sampleScores });
const criterion = fc.record({ ...head, ...scored, components: optional(fc.array(component, { maxLength: 3 })) });
const area = fc.record({ ...head, ...scored, criteria: optional(fc.array(criterion, { maxLength: 3 })) });

/** Documents of sets in every shape the schema takes, right or wrong in what they say, as a JSON file has them. */
export const anySetDocument = fc
  .record({
    id: filled,
    title: optional(anyText),
    titleEn: optional(anyText),
    authenticity: optional(anyText),
    level: optional(anyText),
    year: optional(fc.integer({ min: 1945, max: 2999 })),
    previousSet: optional(anyText),
    scale: optional(amount),
    counts: optional(fc.record({ areas: optional(fc.nat(99)), components: optional(fc.nat(99)) })),
    split: optional(fc.record({ appraisal: optional(amount), survey: optional(amount) })),
    bonus: optional(fc.record({ max: amount, rule: optional(anyText) })),
    penalty: optional(fc.record({ max: amount, rule: optional(anyText) })),
    index: optional(
      fc.record({
        formula: optional(anyText),
        roundDecimals: optional(fc.nat(12)),
        rounding: fc.constantFrom("halfUp", "halfEven", "truncate", undefined),
        ties: fc.constantFrom("competition", "dense", "tieBreak", undefined),
        tieBreak: optional(fc.array(filled, { maxLength: 3 })),
      }),
    ),
    classes: optional(
      listOf(
        fc.record({ name: filled, nameEn: optional(anyText), min: optional(amount), minExclusive: optional(amount) }),
      ),
    ),
    classesProvenance: optional(anyText),
    note: optional(anyText),
    areas: fc.array(area, { maxLength: 3 }),
  })
  // Through JSON once: what is undefined is not there.
  .map((document): unknown => JSON.parse(JSON.stringify(document)));
