import { Rational } from "../rational.ts";
import { printDecimal } from "../rational-format.ts";
import { printDecimal as groupDigits } from "../text/numbers.ts";
import type { DecidedColumn } from "./bundle/bundle-model.ts";
import type { ColumnField } from "./bundle/column-figures.ts";
import { stageLabels } from "./columns/stage.ts";
import type { CompiledSet } from "./compiled-set.ts";
import type { Text } from "./finding.ts";
import type { InputFieldView } from "./input-fields.ts";
import { leafFields } from "./input-form.ts";
import { writeAnswer } from "./sheet/answer-text.ts";

interface OfColumn {
  /** Empty for bonus and penalty. */
  readonly component: string;
  readonly field: ColumnField;
}

/**
 * What a difference tells of the column that decided (`columnFigures`), in words: inputs by their names as a sheet asks
 * for them, points set directly, or who decided.
 * @example printColumn(set, { component: "3.2.1", field: "columnInputs" }, '{"inputs":{"a":"133","b":"154"},"points":null}').vi
 *   // "Tử số: a: 133; Mẫu số: b: 154"
 */
export function printColumn(compiled: CompiledSet | undefined, { component, field }: OfColumn, value: string): Text {
  if (field === "column") return printAuthor(JSON.parse(value));
  const { inputs, points } = JSON.parse(value) as Pick<DecidedColumn, "inputs" | "points">;
  const fields = fieldsOf(compiled, component, inputs);
  const order = Object.keys(inputs).toSorted((a, b) => placeOf(fields, a) - placeOf(fields, b));
  const tell = (language: keyof Text) => {
    const told = order.map((name) => printInput(fields.get(name), name, inputs[name] ?? "", language)).join("; ");
    if (points === null) return told;
    const set = words.set[language](printDecimal(Rational.parse(points), language));
    return told === "" ? set : `${set} (${words.inputs[language]}: ${told})`;
  };
  return { vi: tell("vi") || words.noInputs.vi, en: tell("en") || words.noInputs.en };
}

const words = {
  set: {
    vi: (points: string) => `đặt trực tiếp ${points} điểm`,
    en: (points: string) => `set directly: ${points} points`,
  },
  inputs: { vi: "số liệu", en: "inputs" },
  noInputs: { vi: "không có số liệu công khai", en: "no public inputs" },
  notApplicable: { vi: "Không áp dụng", en: "Not applicable" },
  withheld: { vi: "số liệu không công khai", en: "inputs not public" },
  version: { vi: "bản", en: "version" },
  bonus: { vi: "Điểm thưởng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
} as const;

type Fields = ReadonlyMap<string, InputFieldView>;

function fieldsOf(compiled: CompiledSet | undefined, component: string, inputs: DecidedColumn["inputs"]): Fields {
  const own = (name: "bonus" | "penalty"): InputFieldView => {
    return { name, title: words[name], kind: "points", options: [], required: false };
  };
  if (component === "") return new Map((["bonus", "penalty"] as const).map((name) => [name, own(name)]));
  const leaf = compiled?.leaves[compiled.leafByCode.get(component) ?? -1];
  if (compiled === undefined || leaf === undefined) return new Map();
  const given = new Map([[component, new Map(Object.entries(inputs))]]);
  return new Map(leafFields(compiled, leaf, given).map((one) => [one.name, one]));
}

/** In the order of a sheet, what it does not ask for last. */
function placeOf(fields: Fields, name: string): number {
  const at = [...fields.keys()].indexOf(name);
  return at < 0 ? fields.size : at;
}

function printInput(field: InputFieldView | undefined, name: string, value: string, language: keyof Text): string {
  const title = field?.title[language] ?? (name === "na" ? words.notApplicable[language] : name);
  const chosen = field?.options.find((option) => option.value === value)?.title[language];
  if (field?.kind !== "choice" && /^-?\d+(\.\d+)?$/.test(value)) return `${title}: ${groupDigits(value, language)}`;
  return `${title}: ${chosen ?? writeAnswer(name === "na" ? "yesNo" : (field?.kind ?? "choice"), value, language)}`;
}

interface Author {
  readonly author: Pick<DecidedColumn, "stage" | "unit"> | null;
  readonly withheld: boolean;
  readonly proof: string;
}

/** Signs of a proof that tell two versions apart. */
const shownSigns = 8;

function printAuthor({ author, withheld, proof }: Author): Text {
  const tell = (language: keyof Text) => {
    const stage = author === null ? "–" : stageLabels[author.stage][language];
    const who = author?.unit ? `${stage} (${author.unit})` : stage;
    const held = withheld ? [words.withheld[language]] : [];
    return [who, ...held, `${words.version[language]} ${proof.slice(0, shownSigns)}`].join(", ");
  };
  return { vi: tell("vi"), en: tell("en") };
}
