import type { SetFinding } from "../../../../contract/scoring/criteria-sets.ts";
import type { Finding, Severity } from "../../../../domain/scoring/finding.ts";

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings for people: gravest first, else in the order of the set; the text begins with the code of the part. */
export function showFindings(findings: readonly Finding[]): SetFinding[] {
  return [...findings]
    .sort((a, b) => gravity[a.severity] - gravity[b.severity])
    .map(({ code, severity, path, place, text }) => ({
      code,
      severity,
      path,
      text: place === "" ? text : { vi: `${place}: ${text.vi}`, en: `${place}: ${text.en}` },
    }));
}
