import { Stage, stageLabels } from "../columns/stage.ts";
import { sameText, type Text } from "../finding.ts";
import { parts } from "./place-words.ts";
import { wordIn } from "./word-in.ts";

/** What an item of a list may tell of itself. */
type Item = Partial<
  Record<
    "unit" | "field" | "nameVi" | "nameEn" | "component" | "code" | "name" | "stage" | "seat" | "version" | "id",
    unknown
  >
>;

/** The line of what stands beside the components. */
export const extras: Text = { vi: "thưởng, trừ", en: "bonus, penalty" };

/**
 * What people call an item of a list: a difference by unit, component and field, a column by its stage, a unit, block or
 * class by its name, a line by its component, a criterion, option or set by its code, a text by itself.
 */
export function nameItem(content: unknown, item: unknown): Text | undefined {
  if (typeof item === "string") return sameText(item);
  if (typeof item !== "object" || item === null) return undefined;
  const { unit, field, nameVi, nameEn, component, code, name, stage, id } = item as Item;
  if ("before" in item && typeof field === "string" && typeof unit === "string") {
    const words = [
      nameUnit(content, unit),
      ...(typeof component === "string" && component !== "" ? [sameText(component)] : []),
      wordIn(parts, field) ?? sameText(field),
    ];
    return { vi: words.map(({ vi }) => vi).join(", "), en: words.map(({ en }) => en).join(", ") };
  }
  if (stage !== undefined) return nameColumn(item);
  if (component === "") return extras;
  const own = nameVi ?? component ?? code ?? name ?? id;
  if (typeof own !== "string") return undefined;
  const isNamed = own === nameVi || own === name;
  return { vi: own, en: isNamed && typeof nameEn === "string" ? nameEn : own };
}

/** "Thẩm định lần 1, người thứ hai, bản 3": the seat where it is the second, the version where it is not the first. */
function nameColumn({ stage, seat, version }: Item): Text | undefined {
  const known = Stage.safeParse(stage);
  if (!known.success) return undefined;
  const { vi, en } = stageLabels[known.data];
  const second = seat === "2" ? { vi: ", người thứ hai", en: ", second seat" } : { vi: "", en: "" };
  const isLater = typeof version === "string" && version !== "1";
  const later = isLater ? { vi: `, bản ${version}`, en: `, version ${version}` } : { vi: "", en: "" };
  return { vi: vi + second.vi + later.vi, en: en + second.en + later.en };
}

function nameUnit(content: unknown, id: string): Text {
  const { units } = content as { readonly units?: unknown };
  const unit = Array.isArray(units) ? units.find((one) => (one as { id?: unknown } | null)?.id === id) : undefined;
  return nameItem(content, unit) ?? sameText(id);
}
