import type { HostileActs } from "./hostile-acts.fixture.ts";
import { onPaper, short, tiny } from "./hostile-words.fixture.ts";

const text = onPaper(short);
const label = { label: text, labelEn: text };
const name = onPaper(tiny);
const knockOut = { when: name, points: "0", text, textEn: text };
const inputs = [{ name, title: text, titleEn: text }];
const common = { knockOut, inputs };

const rules: readonly object[] = [
  { kind: "yesNo", yes: "1", ...common },
  { kind: "choice", options: [{ id: name, ...label, points: "1" }], ...common },
  { kind: "checklist", items: [{ id: name, ...label, points: "1" }], ...common },
  { kind: "bands", numerator: name, denominator: `b ${name}`, bands: [{ min: "0", points: "1", ...label }], ...common },
  { kind: "ratio", numerator: name, denominator: `b ${name}`, ...common },
  { kind: "weightedRatio", terms: [{ input: name, weight: "1" }], denominator: `b ${name}`, ...common },
  { kind: "compare", left: name, op: "<", right: `b ${name}`, pass: "1", ...common },
  { kind: "countPenalty", input: name, start: "1", perOccurrence: "-1", ...common },
  { kind: "countSteps", input: "so", steps: [{ min: "0", points: "1", label: text }], ...common },
  { kind: "surveyOptions", options: [{ ...label, percent: "100" }], ...common },
  { kind: "scaledIndex", index: text, input: "so", ...common },
  {
    kind: "formula",
    variables: [{ name: "a", title: text, titleEn: text }],
    alternatives: [{ id: "m", shown: text, expression: "a" }],
    ...common,
  },
];

/** What no set in force may hold, but one in the making keeps: codes, names and formulas that are none. */
const unsound: readonly object[] = [
  { kind: "checklist", mode: "formula", formula: name, items: [{ id: "a", points: "1" }] },
  { kind: "formula", variables: [name, { name }], expression: name },
  { kind: "formula", variables: ["a"], alternatives: [{ id: name, expression: name }], chosen: name },
  { kind: "countSteps", steps: [{ [name]: "0", points: "1" }] },
];

/** Two sets in the making: one with a rule of every kind that has words, one that is unsound wherever it may be. */
export async function makeEveryRule(acts: HostileActs): Promise<void> {
  await makeSet(
    acts,
    "moi-quy-tac",
    rules.map((rule, at) => ({ code: `1.1.${at + 1}`, rule })),
  );
  await makeSet(
    acts,
    "quy-tac-hong",
    unsound.map((rule, at) => ({ code: `${name} ${at}`, rule })),
    { formula: name, tieBreak: [name] },
  );
}

const named = { name: text, nameEn: text };
const words = { ruleText: text, ruleTextEn: text, evidence: [text], leadAgency: text, provenance: text };
const component = {
  ...{ ...named, previousCode: name, max: "1", ...words, sampleScores: { [text]: "1" } },
  notApplicable: { allowed: true, effect: "fullMarks", text },
};

async function makeSet(
  { must, as, keep }: HostileActs,
  code: string,
  parts: readonly object[],
  policy: object = {},
): Promise<void> {
  const owner = await as("chutri");
  const head = { code, title: text, titleEn: text, year: 2026, level: name, reason: tiny };
  const { setId } = await must(owner, "POST", "/api/criteria-sets", { from: { kind: "empty" }, ...head });
  const path = `/api/criteria-sets/${setId}`;
  const { document, sha256 } = await must(owner, "GET", `${path}/document`);
  const max = String(parts.length);
  const components = parts.map((part) => ({ ...component, ...part }));
  const areas = [{ code: "1", ...named, max, criteria: [{ code: "1.1", ...named, max, components }] }];
  const extras = { bonus: { max: "1", rule: text }, penalty: { max: "1", rule: text } };
  const facts = { authenticity: text, level: name, note: text, classesProvenance: text, scale: max, previousSet: name };
  const index = { ...document.index, ...policy };
  const saved = { ...document, ...facts, ...extras, index, classes: [{ ...named, min: "0" }], areas };
  await must(owner, "PUT", `${path}/document`, { basedOnSha256: sha256, document: saved });
  for (const rest of ["", "/document", "/findings", "/history", "/export?format=xlsx", "/export?format=json"])
    keep([path + rest]);
  keep([`${path}/changes?against=${setId}`]);
}
