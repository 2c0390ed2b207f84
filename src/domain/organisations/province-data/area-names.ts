import { tidySpaces } from "../../text/vietnamese-letters.ts";
import type { AreaType } from "../model.ts";
import { areaPrefix } from "../unit-labels.ts";

/** The type words of the lists. "Thành phố" alone occurs only in the history of four provinces, for provincial cities. */
const areaTypes: Readonly<Record<string, AreaType>> = {
  Tỉnh: "province",
  "Thành phố trung ương": "centralCity",
  Quận: "urbanDistrict",
  Huyện: "ruralDistrict",
  "Thị xã": "town",
  "Thành phố": "provincialCity",
  "Thành phố thuộc tỉnh": "provincialCity",
  "Thành phố thuộc thành phố trung ương": "municipalCity",
  Xã: "ruralCommune",
  Phường: "ward",
  "Thị trấn": "township",
  "Đặc khu": "specialZone",
};

/** @throws RangeError for a type word that the lists did not have so far: a new law, or a damaged file. */
export function areaTypeOf(word: string): AreaType {
  const type = areaTypes[tidySpaces(word).normalize("NFC")];
  if (type === undefined) throw new RangeError(`unknown type of territory: ${word}`);
  return type;
}

/** Full and short name of a territory: `areaNames("ward", "Thục Phán")` is Phường Thục Phán and Thục Phán. */
export function areaNames(type: AreaType, name: string): { readonly nameVi: string; readonly shortName: string } {
  const shortName = tidySpaces(name).normalize("NFC");
  return { nameVi: `${areaPrefix(type)} ${shortName}`, shortName };
}

/** The name without its type word, whatever the case of that word ("Thành Phố Bắc Kạn"). */
export function withoutPrefix(type: AreaType, fullName: string): string {
  const name = tidySpaces(fullName).normalize("NFC");
  const prefix = `${areaPrefix(type)} `.toLowerCase();
  return name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
}
