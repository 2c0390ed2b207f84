import type { DocumentKind } from "../../../../../../domain/scoring/evidence/model.ts";
import { fileName, folderName, makeOnce, type NamedDocument } from "./pack-names.ts";

/** A component as the index of a pack names it. */
export interface PackComponent {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly leadVi: string | null;
  readonly leadEn: string | null;
  /** Points as printed; null where nobody knows them yet. */
  readonly max: string | null;
  readonly self: string | null;
  /** The set asks the agency for documents of it. */
  readonly asked: boolean;
}

/** A document under a component. */
export interface PackLink {
  readonly component: string;
  readonly section: string | null;
  readonly pageFrom: number | null;
  readonly pageTo: number | null;
  readonly document: NamedDocument & {
    readonly id: string;
    readonly kind: DocumentKind;
    readonly issuer: string | null;
    readonly documentDate: string | null;
    readonly provesFrom: string | null;
    readonly provesUntil: string | null;
    readonly size: number | null;
    readonly sha256: string | null;
    readonly public: boolean;
  };
}

/**
 * packed: its file lies in the pack; cited: it lies in the document system; secret: told by its number; missing: the set
 * asks for documents and none is there; none: none is asked for.
 */
export type PackRowState = "packed" | "cited" | "secret" | "missing" | "none";

/** A line of the index. */
export interface PackRow {
  readonly component: PackComponent;
  /** The first line of its component: points stand there alone, so that a column of them adds up. */
  readonly first: boolean;
  readonly document: PackLink | null;
  readonly state: PackRowState;
  /** Where the file lies in the pack. */
  readonly path: string | null;
}

/** A file to be put into the pack. */
export interface PackFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

export interface PackPlan {
  readonly rows: readonly PackRow[];
  readonly files: readonly PackFile[];
}

/**
 * Which file lies where, and what the index says. A document that serves several components lies in the folder of each,
 * so that a folder is complete by itself; under one component it lies once, however often it is cited there.
 */
export function planPack(components: readonly PackComponent[], links: readonly PackLink[]): PackPlan {
  const byComponent = Map.groupBy(links, ({ component }) => component);
  const folderOnce = makeOnce();
  const files: PackFile[] = [];
  const rows = components.flatMap((component): PackRow[] => {
    const own = byComponent.get(component.code) ?? [];
    if (own.length === 0) {
      return [{ component, first: true, document: null, state: component.asked ? "missing" : "none", path: null }];
    }
    const holdsFiles = own.some(({ document }) => document.kind === "file");
    const folder = holdsFiles ? folderOnce(folderName(component.code, component.nameVi)) : "";
    const fileOnce = makeOnce();
    const placed = new Map<string, string>();
    return own.map((link, at): PackRow => {
      const { document } = link;
      const shown = { component, first: at === 0, document: link, path: null };
      if (document.kind !== "file") return { ...shown, state: document.kind };
      let path = placed.get(document.id);
      if (path === undefined) {
        path = `${folder}/${fileOnce(fileName(document))}`;
        placed.set(document.id, path);
        files.push({ path, sha256: document.sha256 ?? "", size: document.size ?? 0 });
      }
      return { ...shown, state: "packed", path };
    });
  });
  return { rows, files };
}
