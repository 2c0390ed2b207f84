import type { Language } from "../../../contract/text.ts";
import { printDecimal } from "../../../domain/text/numbers.ts";
import type { Translate } from "../../i18n/texts.ts";
import type { vi } from "../vi.ts";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What is wrong with a field that keeps a form from being sent, in the language of the screen: the browser would say
 * it in its own. Undefined where the page itself has said what is wrong.
 */
export function fieldMessage(field: Field, t: Translate<keyof typeof vi>, language: Language): string | undefined {
  const { validity } = field;
  if (validity.customError) return undefined;
  if (validity.valueMissing) return t(isChosen(field) ? "field.choose" : "field.missing");
  if (field instanceof HTMLSelectElement) return t("field.choose");
  const print = (count: number) => printDecimal(count, language);
  if (validity.tooShort) return t("field.short", { least: print(field.minLength), now: print(field.value.length) });
  if (validity.tooLong) return t("field.long", { most: print(field.maxLength), now: print(field.value.length) });
  if (validity.typeMismatch) return t(field.type === "email" ? "field.email" : "field.faulty");
  return t("field.faulty");
}

function isChosen(field: Field): boolean {
  return field instanceof HTMLSelectElement || ["checkbox", "radio", "file"].includes(field.type);
}
