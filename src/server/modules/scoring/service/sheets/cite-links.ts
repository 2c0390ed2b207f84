import type { CitedEvidence } from "../../../../../domain/scoring/documents/score-sheet.ts";
import type { EvidenceFlag } from "../../../../../domain/scoring/evidence/model.ts";
import type { EvidenceLink } from "../evidence/list-evidence-of.ts";

/** Evidence of one component as a report names it, and whether some of it is in doubt. */
export interface CitedLinks {
  readonly evidence: readonly CitedEvidence[];
  /** A document lies outside the period, says no day, or cannot be read. */
  readonly incomplete: boolean;
}

const doubtful: ReadonlySet<EvidenceFlag> = new Set(["outOfPeriod", "undated", "unreadable"]);

/** What the unit itself put under its components, by component; what came later in the round stays out of its report. */
export function citeOwnLinks(links: readonly EvidenceLink[]): Map<string, CitedLinks> {
  const own = Map.groupBy(
    links.filter(({ stage }) => stage === "self"),
    ({ component }) => component,
  );
  return new Map(
    [...own].map(([component, some]) => [
      component,
      {
        evidence: some.map(cite),
        incomplete: some.some(({ flags }) => flags.some(({ flag }) => doubtful.has(flag))),
      },
    ]),
  );
}

/** A secret document is named by number, date and issuer alone (Luật Bảo vệ bí mật nhà nước 2018, art. 5). */
function cite({ document, section, pageFrom, pageTo }: EvidenceLink): CitedEvidence {
  const { kind, number, issuer, documentDate, title, fileName } = document;
  const isSecret = kind === "secret";
  const name = title ?? (number === null ? fileName : null);
  const page =
    pageFrom === null ? null : pageTo === null || pageTo === pageFrom ? `${pageFrom}` : `${pageFrom}-${pageTo}`;
  return {
    number,
    title: isSecret ? null : name,
    date: documentDate,
    issuer,
    section: isSecret ? null : section,
    page: isSecret ? null : page,
  };
}
