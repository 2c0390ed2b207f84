import { Rational } from "../rational.ts";
import { printDecimal } from "../rational-format.ts";
import type { DecidedColumn } from "./bundle/bundle-model.ts";
import type { ColumnField } from "./bundle/column-figures.ts";
import { columnInputs } from "./column-inputs.ts";
import { stageLabels } from "./columns/stage.ts";
import type { CompiledSet } from "./compiled-set.ts";
import type { Text } from "./finding.ts";

interface OfColumn {
  /** Empty for bonus and penalty. */
  readonly component: string;
  readonly field: ColumnField;
}

/** What a difference says of a column that decided. */
export type ToldInputs = Pick<DecidedColumn, "inputs" | "points">;

/**
 * What a difference tells of the column that decided (`columnFigures`), in words: inputs by their names as a sheet asks
 * for them, points set directly, or who decided.
 * @example printColumn(set, { component: "3.2.1", field: "columnInputs" }, '{"inputs":{"a":"133","b":"154"},"points":null}').vi
 *   // "Tử số: a: 133; Mẫu số: b: 154"
 */
export function printColumn(compiled: CompiledSet | undefined, { component, field }: OfColumn, value: string): Text {
  if (field === "column") return printAuthor(value);
  const { inputs, points } = JSON.parse(value) as ToldInputs;
  const listed = columnInputs(compiled, component, inputs);
  const tell = (language: keyof Text) => {
    const told = listed.map(({ title, print }) => `${title[language]}: ${print(inputs)?.[language]}`).join("; ");
    if (points === null) return told;
    const set = words.set[language](printDecimal(Rational.parse(points), language));
    return told === "" ? set : `${set}, ${words.notBy[language]} (${told})`;
  };
  return { vi: tell("vi") || noPublicInputs.vi, en: tell("en") || noPublicInputs.en };
}

/** Said where a column has no inputs that everybody may know. */
export const noPublicInputs: Text = { vi: "không có số liệu công khai", en: "no public inputs" };

const words = {
  set: {
    vi: (points: string) => `${points} điểm đặt trực tiếp`,
    en: (points: string) => `${points} points set directly`,
  },
  notBy: { vi: "không theo số liệu", en: "not by the inputs" },
  withheld: { vi: "số liệu không công khai", en: "inputs not public" },
  version: { vi: "bản", en: "version" },
} as const;

interface Author {
  readonly author: Pick<DecidedColumn, "stage" | "unit"> | null;
  readonly withheld: boolean;
  readonly proof: string;
}

/** Signs of a proof that tell two versions apart. */
const shownSigns = 8;

/** Who decided, whether the inputs are withheld, and the version of the column. */
export function printAuthor(value: string): Text {
  const { author, withheld, proof } = JSON.parse(value) as Author;
  const tell = (language: keyof Text) => {
    const stage = author === null ? "–" : stageLabels[author.stage][language];
    const who = author?.unit ? `${stage} (${author.unit})` : stage;
    const held = withheld ? [words.withheld[language]] : [];
    return [who, ...held, `${words.version[language]} ${proof.slice(0, shownSigns)}`].join(", ");
  };
  return { vi: tell("vi"), en: tell("en") };
}
