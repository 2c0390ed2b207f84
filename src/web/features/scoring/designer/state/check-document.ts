import { pathOfPlace, placeOfPath } from "../../../../../domain/scoring/edit/part-path.ts";
import type { Finding } from "../../../../../domain/scoring/finding.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import { readCriteriaSet } from "../../../../../domain/scoring/read-set.ts";
import { validateSet } from "../../../../../domain/scoring/validate/validate-set.ts";

export interface Checked {
  /** False while a field holds what cannot be saved, such as points left empty. */
  readonly savable: boolean;
  /** By the part they concern, as `areas[0].criteria[1]`; those of the whole set under "". */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly errors: number;
  readonly warnings: number;
}

/** What the check of a set says about the document on the screen, part by part. */
export function checkDocument(document: CriteriaSet): Checked {
  const read = readCriteriaSet(document);
  const all = read.ok ? validateSet(read.set) : read.findings;
  const findings = Map.groupBy(all, (finding) => placeOfPath(pathOfPlace(finding.path)));
  const count = (severity: Finding["severity"]) => all.filter((finding) => finding.severity === severity).length;
  return { savable: read.ok, findings, errors: count("error"), warnings: count("warning") };
}
