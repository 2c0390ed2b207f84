import { searchKey } from "../../text/search-key.ts";

/** A unit that a set may name, as it was called in the year that is scored. */
export interface NamedAgency {
  readonly unitId: string;
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly shortName: string | null;
  /** It bears the name at the end of the year, not only in the course of it. */
  readonly atYearEnd: boolean;
}

/**
 * The unit that the text of a set means: by its name in either language, its short name, its code, or code and name
 * together, whatever the signs between, the case and the diacritics; "… tỉnh X" behind the name is left off where nothing
 * fits with it. What is borne at the end of the year goes before what ended in it. Undefined where no unit fits, or several
 * do.
 * @example matchAgency("SNV – Sở Nội vụ", agencies) // the unit with this code and name
 */
export function matchAgency(text: string, agencies: readonly NamedAgency[]): NamedAgency | undefined {
  const wanted = keyOf(text);
  return findOne(wanted, agencies) ?? findOne(wanted.replace(/ tinh .*$/, ""), agencies);
}

function findOne(wanted: string, agencies: readonly NamedAgency[]): NamedAgency | undefined {
  const found = agencies.filter((agency) => keysOf(agency).includes(wanted));
  return onlyOne(found) ?? onlyOne(found.filter(({ atYearEnd }) => atYearEnd));
}

function onlyOne(found: readonly NamedAgency[]): NamedAgency | undefined {
  return new Set(found.map(({ unitId }) => unitId)).size === 1 ? found[0] : undefined;
}

function keysOf({ officialCode, nameVi, nameEn, shortName }: NamedAgency): string[] {
  const names = [nameVi, nameEn, shortName].flatMap((name) => (name === null ? [] : [name]));
  const withCode =
    officialCode === null ? [] : [officialCode, `${officialCode} ${nameVi}`, `${nameVi} ${officialCode}`];
  return [...names, ...withCode].map(keyOf);
}

function keyOf(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
