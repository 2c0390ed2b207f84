import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { EvidenceItem, listEvidence as ListEvidence } from "../../../../../contract/scoring/evidence.ts";
import { isEvidenceMissing } from "../../../../../domain/scoring/evidence/flags.ts";
import { evidencePolicy } from "../../../../../domain/scoring/evidence/policy.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { listMarkRows, type StoredMark } from "../../repository/evidence/marks.ts";
import { showDocument } from "./document-view.ts";
import { type EvidenceLink, listEvidenceOf } from "./list-evidence-of.ts";
import { type OpenedEvidence, openEvidence } from "./open-evidence.ts";

/** The evidence of a unit by component, as far as this person may see it. */
export async function listEvidence(
  deps: EvidenceDeps,
  context: RequestContext,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
  wanted: string | undefined,
): Promise<AnswerOf<typeof ListEvidence>> {
  const db = deps.db.reader;
  const opened = await openEvidence(db, context, roundId, unitId);
  const codes = [...opened.demanded.keys()].filter((code) => wanted === undefined || code === wanted);
  const seen = codes.filter((code) => opened.sees(code));
  const filter = { units: [unitId], components: seen, unsent: opened.seesUnsent };
  const links = (await listEvidenceOf(db, roundId, filter)).filter((link) =>
    opened.seesPlace({ ...link, removedAt: null }),
  );
  const marks = links.length > 0 ? await listMarkRows(db, { roundId, unitId }) : [];
  const actor = getActor(context);
  const manages = scoringPolicy.canManage(actor, opened.round);
  const publishes = ({ document }: EvidenceLink) =>
    document.kind === "file" && (manages || evidencePolicy.canKeepLibrary(actor, document.unitId));
  const byComponent = Map.groupBy(links, ({ component }) => component);
  return {
    period: { from: opened.round.evidenceFrom, until: opened.round.evidenceUntil },
    components: seen.map((component) => {
      const demanded = opened.demanded.get(component) ?? [];
      const own = byComponent.get(component) ?? [];
      const items = own.map((link) => showLink(link, marks, opened, publishes(link)));
      return { component, demanded: [...demanded], missing: isEvidenceMissing(demanded, own), items };
    }),
    abilities: { add: codes.some((code) => opened.mayChange(code)) ? [...opened.adds] : [] },
  };
}

function showLink(
  link: EvidenceLink,
  marks: readonly StoredMark[],
  opened: OpenedEvidence,
  publish: boolean,
): EvidenceItem {
  const { linkId, component, stage, section, pageFrom, pageTo, note, addedBy, document, flags } = link;
  const seen = marks.filter(
    (mark) =>
      mark.documentId === document.id &&
      mark.component === component &&
      mark.endedAt === null &&
      opened.seesMarks(component, mark.stage),
  );
  return {
    ...{ linkId, component, stage, section, pageFrom, pageTo, note, addedBy },
    addedAt: link.addedAt.toISOString(),
    document: showDocument(document),
    flags: flags.map(({ flag, components, documents }) => ({
      flag,
      components: components.filter((code) => opened.sees(code)),
      documents: [...documents],
    })),
    marks: seen.length,
    abilities: { remove: opened.adds.includes(stage) && opened.mayChange(component), publish },
  };
}
