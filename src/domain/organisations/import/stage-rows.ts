import { sameDescription, type UnitEdit } from "../edit-unit.ts";
import { isValidOn } from "../in-force.ts";
import type { UnitDescription, UnitId, UnitVersion } from "../model.ts";
import type { UnitStatement } from "./unit-statement.ts";

export interface PlacedStatement extends UnitStatement {
  readonly unitId: UnitId;
  readonly parentId: UnitId | null;
}

/** What the row does to the versions of its unit, with the version it replaces or follows. */
export type RowEffect =
  | { readonly kind: "new" }
  | { readonly kind: "unchanged"; readonly before: UnitVersion }
  | { readonly kind: "corrected" | "followed"; readonly before: UnitVersion }
  | { readonly kind: "twice" };

/** The versions of units while the rows of a file are laid over them one after another. */
export class Staging {
  readonly #current = new Map<UnitId, UnitVersion[]>();
  readonly #retired = new Set<string>();
  readonly #inserted = new Map<string, UnitVersion>();
  readonly #stated = new Set<string>();
  readonly #context: { readonly now: string; readonly nextId: () => string };

  constructor(believed: readonly UnitVersion[], context: { readonly now: string; readonly nextId: () => string }) {
    this.#context = context;
    for (const version of believed) this.#of(version.unitId).push(version);
  }

  /**
   * A row that begins where a stored version begins corrects it; one that begins inside closes that version the day
   * before and follows it; one outside of all opens a new span.
   */
  lay(statement: PlacedStatement): RowEffect {
    const key = `${statement.unitId} ${statement.validFrom}`;
    if (this.#stated.has(key)) return { kind: "twice" };
    this.#stated.add(key);
    const own = this.#of(statement.unitId);
    const same = own.find((version) => version.validFrom === statement.validFrom);
    if (same !== undefined && saysTheSame(same, statement)) return { kind: "unchanged", before: same };
    if (same !== undefined) {
      this.#remove(same);
      this.#add(statement, statement.validFrom, statement.validTo);
      return { kind: "corrected", before: same };
    }
    const living = own.find((version) => isValidOn(version, statement.validFrom));
    if (living !== undefined) {
      this.#remove(living);
      this.#add(living, living.validFrom, statement.validFrom);
    }
    this.#add(statement, statement.validFrom, statement.validTo);
    return living === undefined ? { kind: "new" } : { kind: "followed", before: living };
  }

  edit(): UnitEdit {
    return { retire: [...this.#retired], insert: [...this.#inserted.values()] };
  }

  #of(unitId: UnitId): UnitVersion[] {
    const own = this.#current.get(unitId) ?? [];
    this.#current.set(unitId, own);
    return own;
  }

  #remove(version: UnitVersion): void {
    const own = this.#of(version.unitId);
    own.splice(own.indexOf(version), 1);
    if (!this.#inserted.delete(version.id)) this.#retired.add(version.id);
  }

  #add(said: UnitDescription & Pick<UnitVersion, "unitId" | "sourceDocument">, from: string, to: string | null): void {
    const version: UnitVersion = {
      id: this.#context.nextId(),
      unitId: said.unitId,
      officialCode: said.officialCode,
      nameVi: said.nameVi,
      nameEn: said.nameEn,
      shortName: said.shortName,
      kind: said.kind,
      areaType: said.areaType,
      parentId: said.parentId,
      validFrom: from,
      validTo: to,
      sourceDocument: said.sourceDocument,
      recordedAt: this.#context.now,
      recordedUntil: null,
    };
    this.#of(said.unitId).push(version);
    this.#inserted.set(version.id, version);
  }
}

function saysTheSame(version: UnitVersion, statement: PlacedStatement): boolean {
  return (
    sameDescription(version, statement) &&
    version.validTo === statement.validTo &&
    version.sourceDocument?.number === statement.sourceDocument?.number &&
    (version.sourceDocument?.date ?? null) === (statement.sourceDocument?.date ?? null)
  );
}
