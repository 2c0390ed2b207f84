import { dayNumber, isDay } from "../../calendar/day.ts";
import { Rational } from "../../rational.ts";
import type { Text } from "../finding.ts";
import type { InputFault, InputFaultCode } from "./input-fault.ts";
import type { InputSpec, Slot } from "./input-spec.ts";

/** A value as it stands in a table, with the line it came from. */
export type RawInput = { readonly text: string; readonly line?: number };
export type RawInputs = ReadonlyMap<string, RawInput>;

/** Sentinel of a deadline input: no document was issued. Earlier than every real day number. */
export const NO_DAY = Number.MIN_SAFE_INTEGER;

/** No figure of an office is longer; sums of endless ones would take without end. */
const LONGEST_NUMBER = 60;

const YES = new Set(["true", "1", "yes", "có"]);
const NO = new Set(["false", "0", "no", "không"]);

const sameText = (text: string): string => text.normalize("NFC").trim();

/** Reads the inputs of one component of one unit and collects what is wrong with them. */
export class InputReader {
  readonly #unit: string;
  readonly #component: string;
  readonly #raw: RawInputs;
  readonly #report: (fault: InputFault) => void;
  readonly #used = new Set<string>();

  constructor(options: { unit: string; component: string; raw: RawInputs; report: (fault: InputFault) => void }) {
    this.#unit = options.unit;
    this.#component = options.component;
    this.#raw = options.raw;
    this.#report = options.report;
  }

  names(): string[] {
    return [...this.#raw.keys()];
  }

  has(name: string): boolean {
    return this.#raw.has(name);
  }

  text(name: string): string {
    this.#used.add(name);
    return sameText(this.#raw.get(name)?.text ?? "");
  }

  fault(code: InputFaultCode, input: string | undefined, text: Text, severity: "error" | "warning" = "error"): void {
    const line = input === undefined ? undefined : this.#raw.get(input)?.line;
    this.#report({
      code,
      severity,
      unit: this.#unit,
      component: this.#component,
      ...(input === undefined ? {} : { input }),
      ...(line === undefined ? {} : { line }),
      text,
    });
  }

  /** Reads every input of the list in order; undefined when one is missing or wrong (reported). */
  readAll(specs: readonly InputSpec[]): Slot[] | undefined {
    const values = specs.map((spec) => this.read(spec));
    return values.every((value) => value !== undefined) ? values : undefined;
  }

  read(spec: InputSpec): Slot | undefined {
    const name = this.#nameOf(spec);
    this.#used.add(name);
    if (!this.#raw.has(name)) {
      if (spec.absent !== undefined) return spec.absent;
      this.fault("missingInput", spec.name, {
        vi: `thiếu số liệu “${spec.name}”`,
        en: `input “${spec.name}” is missing`,
      });
      return undefined;
    }
    switch (spec.type) {
      case "amount":
        return this.#amount(name);
      case "count":
        return this.#count(name);
      case "yesNo":
        return this.#yesNo(name);
      case "option":
        return this.#option(name, spec.options ?? []);
      case "day":
        return this.#day(name);
    }
  }

  #nameOf({ name, alias }: InputSpec): string {
    return alias !== undefined && !this.#raw.has(name) && this.#raw.has(alias) ? alias : name;
  }

  /** Reports every input that nothing has read. */
  reportUnused(known: readonly string[]): void {
    for (const name of this.#raw.keys()) {
      if (this.#used.has(name)) continue;
      const list = known.join(", ");
      this.fault("unknownInput", name, {
        vi: `không có số liệu tên “${name}”; tên được dùng: ${list}`,
        en: `unknown input “${name}”; known inputs: ${list}`,
      });
    }
  }

  #number(name: string): Rational | undefined {
    const text = this.text(name);
    const value = text.length > LONGEST_NUMBER ? undefined : Rational.tryParse(text);
    if (value === undefined) {
      this.fault("notANumber", name, notANumber(name, text));
      return undefined;
    }
    if (value.sign() < 0) {
      this.fault("negative", name, { vi: `“${name}” = ${text} là số âm`, en: `“${name}” = ${text} is negative` });
      return undefined;
    }
    return value;
  }

  #amount(name: string): Slot | undefined {
    const value = this.#number(name);
    return value === undefined ? undefined : toSlot(value);
  }

  #count(name: string): Slot | undefined {
    const value = this.#number(name);
    if (value === undefined) return undefined;
    if (value.isInteger()) return toSlot(value);
    const text = this.text(name);
    this.fault("notACount", name, {
      vi: `“${name}” = ${text} phải là số đếm (số nguyên)`,
      en: `“${name}” = ${text} must be a whole number`,
    });
    return undefined;
  }

  #yesNo(name: string): Slot | undefined {
    const text = this.text(name).toLowerCase();
    if (YES.has(text)) return 1;
    if (NO.has(text)) return 0;
    this.fault("notYesNo", name, {
      vi: `“${name}” = “${text}”: ghi có hoặc không`,
      en: `“${name}” = “${text}”: write yes or no`,
    });
    return undefined;
  }

  #option(name: string, options: readonly string[]): Slot | undefined {
    const text = this.text(name);
    const position = options.findIndex((option) => sameText(option) === text);
    if (position >= 0) return position;
    const list = options.map((option) => `“${option}”`).join(", ");
    this.fault("unknownOption", name, {
      vi: `“${name}” = “${text}” không phải một phương án; chọn một trong ${list}`,
      en: `“${name}” = “${text}” is not an option; choose one of ${list}`,
    });
    return undefined;
  }

  #day(name: string): Slot | undefined {
    const text = this.text(name);
    if (text === "" || text.toLowerCase() === "none") return NO_DAY;
    if (isDay(text)) return dayNumber(text);
    this.fault("notADay", name, {
      vi: `“${name}” = “${text}” không phải ngày; ghi dạng 2025-01-31, để trống nếu không ban hành`,
      en: `“${name}” = “${text}” is not a day; write 2025-01-31, or leave it empty when nothing was issued`,
    });
    return undefined;
  }
}

/** The text of a fault for a value that is no number; a decimal comma or a percent sign gets a hint. */
export function notANumber(name: string, text: string): Text {
  const asPoint = text.replace(",", ".");
  if (/^[+-]?\d+,\d+$/.test(text)) {
    return {
      vi: `“${name}” = “${text}”: dùng dấu chấm cho phần thập phân, ghi ${asPoint}`,
      en: `“${name}” = “${text}”: use a point for decimals, write ${asPoint}`,
    };
  }
  if (text.endsWith("%")) {
    return {
      vi: `“${name}” = “${text}”: bỏ dấu %, ghi ${asPoint.slice(0, -1).trim()}`,
      en: `“${name}” = “${text}”: leave the percent sign out, write ${asPoint.slice(0, -1).trim()}`,
    };
  }
  const shown = text.length > LONGEST_NUMBER ? `${text.slice(0, LONGEST_NUMBER)}…` : text;
  return {
    vi: `“${name}” = “${shown}” không phải là số`,
    en: `“${name}” = “${shown}” is not a number`,
  };
}

/** A plain number where the value is a safe integer, which is the fast way through the engine. */
export function toSlot(value: Rational): Slot {
  if (!value.isInteger()) return value;
  const { n } = value.reduced();
  return typeof n === "number" ? n : value;
}
