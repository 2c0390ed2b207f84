import type { UnitKind } from "../organisations/model.ts";
import { authorityLine, type Letterhead, type Signature } from "./letterhead.ts";

/** What of a unit decides how its documents are headed and signed. */
export interface IssuingUnit {
  readonly nameVi: string;
  readonly kind: UnitKind;
  readonly officialCode: string | null;
  readonly parent: { readonly nameVi: string; readonly kind: UnitKind } | null;
}

const typeWord = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Xã|Phường|Thị trấn|Đặc khu)\s+/u;
const territories: readonly UnitKind[] = ["province", "district", "commune"];
const isTerritory = ({ kind }: Pick<IssuingUnit, "kind">) => territories.includes(kind);

/**
 * The head of a document of a unit, number and date still open. People's committees stand alone; other bodies name the
 * one directly above them (Nghị định 30/2020/NĐ-CP, Annex I, part II, items 2.a and 3).
 * @example letterheadOf({ nameVi: "Sở Nội vụ", … }, "Tỉnh Cao Bằng", "BC").symbol // "BC-SNV"
 */
export function letterheadOf(unit: IssuingUnit, provinceNameVi: string, documentCode: string): Letterhead {
  const open = { number: null, date: null };
  if (isTerritory(unit)) {
    const issuer = issuerName(unit);
    return { ...open, superior: null, issuer, symbol: `${documentCode}-UBND`, place: placeName(unit.nameVi) };
  }
  return {
    ...open,
    superior: superiorOf(unit, provinceNameVi),
    issuer: issuerName(unit),
    symbol: `${documentCode}-${abbreviate(unit)}`,
    place: placeName(provinceNameVi),
  };
}

function superiorOf({ kind, parent }: IssuingUnit, provinceNameVi: string): string | null {
  // A ministry's agency stands below its ministry, which the tree of the province does not hold.
  if (kind === "centralAgency") return null;
  const above = parent ?? { nameVi: provinceNameVi, kind: "province" as const };
  return isTerritory(above) ? `UBND ${lowerFirst(above.nameVi)}` : above.nameVi;
}

/** The body that acts for a unit: of a territory its committee, "Ủy ban nhân dân xã Phục Hòa". */
export function issuerName(unit: Pick<IssuingUnit, "nameVi" | "kind">): string {
  return isTerritory(unit) ? `Ủy ban nhân dân ${lowerFirst(unit.nameVi)}` : unit.nameVi;
}

/**
 * The name of a place without its type, save where the name is a number or that of a person (item 4.a).
 * @example placeName("Tỉnh Cao Bằng") // "Cao Bằng"
 * @example placeName("Phường 1") // "Phường 1"
 */
export function placeName(territoryNameVi: string): string {
  const name = territoryNameVi.replace(typeWord, "");
  return /^\d/.test(name) || name === "Hồ Chí Minh" ? territoryNameVi : name;
}

function lowerFirst(name: string): string {
  return typeWord.test(name) ? name.charAt(0).toLocaleLowerCase("vi") + name.slice(1) : name;
}

/** The unit's own code where it is one of letters, else the first letters of its name: "Sở Nội vụ" is SNV. */
function abbreviate({ officialCode, nameVi }: IssuingUnit): string {
  if (officialCode !== null && /^[\p{Lu}.&-]+$/u.test(officialCode)) return officialCode;
  const words = nameVi.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toLocaleUpperCase("vi")).join("");
}

/** How the head of a unit signs; the name is left open. */
export function headSignature(unit: IssuingUnit): Signature {
  if (isTerritory(unit)) return { authority: [authorityLine("TM", "Ủy ban nhân dân")], office: "Chủ tịch", name: null };
  const office =
    [
      ["Văn phòng", "Chánh Văn phòng"],
      ["Thanh tra", "Chánh Thanh tra"],
      ["Ban", "Trưởng ban"],
      ["Phòng", "Trưởng phòng"],
      ["Sở", "Giám đốc"],
      ["Trung tâm", "Giám đốc"],
    ].find(([first = ""]) => unit.nameVi.startsWith(`${first} `))?.[1] ?? "Thủ trưởng đơn vị";
  return { authority: [], office, name: null };
}
