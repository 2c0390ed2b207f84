import { sameText, type Text } from "../finding.ts";
import { itemWords, numberedItemWords } from "./item-words.ts";
import { nameInput } from "./name-input.ts";
import { extras, nameItem } from "./name-item.ts";
import { parts, sections } from "./place-words.ts";
import { stepsOf } from "./pointers.ts";
import { setItemParts, setParts } from "./set-place-words.ts";
import { wordIn } from "./word-in.ts";

/**
 * The place of a field in words, with the pointer (RFC 6901) for who looks into the file.
 * @example describePlace(content, "/sets/0/document/areas/0/criteria/1/max").vi
 * // "bộ tiêu chí cap-so › Lĩnh vực 1 › Tiêu chí 1.2 › điểm tối đa (/sets/0/document/areas/0/criteria/1/max)"
 * @example describePlace(content, "/units/3/lines/12/column/inputs/tuSo").vi
 * // "đơn vị Sở Y tế › tiêu chí 2.1.3 › cột quyết định › số liệu › Số hồ sơ đúng hạn (/units/3/lines/12/…)"
 */
export function describePlace(content: unknown, pointer: string): Text {
  const steps = stepsOf(pointer);
  const words = wordsOf(content, steps);
  const shown = pointer === "" ? "" : ` (${pointer})`;
  const tell = (language: keyof Text) => words.map((word) => word[language]).join(" › ") + shown;
  return { vi: tell("vi"), en: tell("en") };
}

/**
 * The same of an item that a list no longer has, by its name where it is known, else by the number it had.
 * @example describeGone(content, "/units", { number: 9, name: undefined }).vi // "đơn vị thứ 10 lúc ký (/units)"
 */
export function describeGone(
  content: unknown,
  list: string,
  { number, name }: { readonly number: number; readonly name: Text | undefined },
): Text {
  const steps = stepsOf(list);
  const { vi, en } = nameOfItem(steps.at(-1) ?? "", name, number + 1);
  const own = name === undefined ? { vi: `${vi} lúc ký`, en: `${en} when it was sealed` } : { vi, en };
  const words = [...wordsOf(content, steps).slice(0, -1), own];
  const tell = (language: keyof Text) => words.map((word) => word[language]).join(" › ");
  return { vi: `${tell("vi")} (${list})`, en: `${tell("en")} (${list})` };
}

const whole: Text = { vi: "toàn gói", en: "the whole bundle" };

function wordsOf(content: unknown, steps: readonly string[]): Text[] {
  const [section = "", record] = steps;
  if (section === "") return [whole];
  // A mark is named by the record that it is of.
  if (section === "marks" && record !== undefined)
    return [sections["marks"] ?? sameText(section), ...wordsOf(content, stepsOf(record))];
  const words: Text[] = [];
  const values: unknown[] = [content];
  steps.forEach((step, at) => {
    const parent = values.at(-1);
    const list = steps[at - 1] ?? "";
    const value = memberOf(parent, step);
    values.push(value);
    const inDocument = section === "sets" && steps[2] === "document" && at > 2;
    if (isIndex(step) && (Array.isArray(parent) || (parent === undefined && wordIn(itemWords, list) !== undefined))) {
      // "đơn vị Sở Y tế" takes the place of "đơn vị".
      words[words.length - 1] = nameOfItem(list, nameItem(content, value), Number(step) + 1);
    } else if (at === 0) words.push(wordIn(sections, step) ?? sameText(step));
    else if (list === "inputs")
      words.push(nameInput(content, values[2], componentOf(values[4]), step) ?? sameText(step));
    else if (inDocument && steps[3] !== undefined)
      words.push(wordOfSet(isIndex(list) ? (steps[at - 2] ?? "") : "", step) ?? sameText(step));
    else words.push(wordIn(parts, step) ?? sameText(step));
  });
  const isInside = section === "sets" && steps[2] === "document" && steps.length > 3;
  return isInside ? words.filter((_, at) => at !== 1) : words;
}

/** A member of the document of a set, or of an item of one of its lists. */
function wordOfSet(list: string, name: string): Text | undefined {
  const own = Object.hasOwn(setItemParts, list) ? setItemParts[list] : undefined;
  return (own && wordIn(own, name)) ?? wordIn(setParts, name) ?? wordIn(parts, name);
}

const isIndex = (step: string): boolean => /^\d+$/.test(step);
const memberOf = (value: unknown, step: string): unknown =>
  (value as Record<string, unknown> | null | undefined)?.[step];
const componentOf = (line: unknown): unknown => memberOf(line, "component");

function nameOfItem(list: string, name: Text | undefined, number: number): Text {
  const { vi, en } = wordIn(itemWords, list) ?? { vi: "mục", en: "entry" };
  if (name === extras) return name;
  const numbered = wordIn(numberedItemWords, list) ?? { vi, en };
  return name === undefined
    ? { vi: `${numbered.vi} thứ ${number}`, en: `${numbered.en} no. ${number}` }
    : { vi: `${vi} ${name.vi}`, en: `${en} ${name.en}` };
}
