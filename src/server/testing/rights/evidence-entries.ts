import type { Ability } from "../../../domain/identity/ability.ts";
import { type Entries, noId } from "./entry.ts";
import { type Caller, type Outcome, type Place, type Rule, reached } from "./rule.ts";
import type { Target } from "./world.ts";

/** Documents of a unit are for its own people, and for those who fill in for it; not for those who only look around. */
const own = { ability: "scoring.fill", reach: "unit", outside: "404", local: "scoring.read" } as const;
const reads = { door: "scoring.read", inside: own } as const;
const fills = {
  door: "scoring.fill",
  inside: { ability: "scoring.fill", reach: "unit", outside: "404" },
} as const;
const holds = ({ held }: Caller, ability: Ability, place: Place) =>
  held.some((one) => one.abilities.includes(ability) && reached[one.reach].includes(place));
const isOfUnit = ({ held }: Caller, place: Place) =>
  held.some(
    (one) =>
      one.reach !== "province" && reached[one.reach].includes(place) && one.abilities.some((a) => a === "scoring.read"),
  );
/** Who fills in; readers of the unit learn that nothing was asked of them, to others there is nothing. */
const links: Rule = {
  door: "scoring.read",
  judge: (caller, place): Outcome => {
    if (holds(caller, "scoring.fill", place)) return "allowed";
    return isOfUnit(caller, place) ? "403" : "404";
  },
};
/** Who keeps the library, and who runs the round in which the document stands, here the province; readers may not. */
const marks: Rule = {
  door: "scoring.read",
  judge: (caller, place): Outcome => {
    const runs = caller.held.some((one) => one.reach === "province" && one.abilities.includes("scoring.manage"));
    if (runs || holds(caller, "scoring.fill", place)) return "allowed";
    return isOfUnit(caller, place) ? "403" : "404";
  },
};
/** Nothing is asked of anybody here, so the library grows by those alone who fill in. */
const adds: Rule = {
  door: "scoring.read",
  judge: (caller, place) => (holds(caller, "scoring.fill", place) ? "allowed" : "404"),
};
/** The upload of somebody else is not there. */
const ownUpload = { rule: { door: "signedIn", granted: "404" }, params: () => ({ uploadId: noId }) } as const;
const archive = { ...ownUpload, rule: { door: "scoring.read", granted: "404" } } as const;
/** Files are sent by those who fill in and by those who run rounds. */
const sends: Rule = {
  door: "signedIn",
  judge: (caller, place) =>
    holds(caller, "scoring.fill", place) || holds(caller, "scoring.manage", place) ? "allowed" : "404",
};

const roundUnit = ({ roundId, unitId }: Target) => ({ roundId, unitId });
const document = ({ documentId }: Target) => ({ documentId });
const facts = { number: null, issuer: null, documentDate: null, provesFrom: null, provesUntil: null, public: false };

export const evidenceEntries: Entries = {
  "uploads.createUpload": {
    rule: sends,
    body: ({ unitId }) => ({ unitId, fileName: "lon.pdf", size: 2 ** 40, sha256: null }),
  },
  "uploads.listUploads": { rule: { door: "signedIn" } },
  "uploads.getUpload": ownUpload,
  "uploads.putPiece": { ...ownUpload, params: () => ({ uploadId: noId, offset: "0" }) },
  "uploads.finishUpload": ownUpload,
  "uploads.removeUpload": ownUpload,

  "evidence.listEvidence": { rule: reads, params: roundUnit },
  "evidence.linkDocument": {
    rule: links,
    params: roundUnit,
    body: ({ component, documentId }) => ({
      ...{ component, stage: "self", documentId, section: null, pageFrom: null, pageTo: null, note: null },
    }),
  },
  "evidence.unlinkDocument": {
    rule: { door: "scoring.read", granted: "404" },
    params: (target) => ({ ...roundUnit(target), linkId: noId }),
    body: () => ({ reason: null }),
  },
  "evidence.listDocuments": { rule: reads, query: ({ unitId }) => ({ unitId }) },
  "evidence.getDocument": { rule: reads, params: document },
  "evidence.addDocument": {
    rule: adds,
    body: ({ unitId }) => ({ kind: "cited", unitId, title: "Văn bản dẫn chiếu", ...facts }),
  },
  "evidence.changeDocument": {
    rule: fills,
    params: document,
    body: () => ({ basedOnVersion: 99, title: "Tên khác", ...facts }),
  },
  "evidence.removeDocument": { rule: fills, params: document, body: () => ({ reason: "Không còn dùng" }) },
  "evidence.markDocumentPublic": { rule: marks, params: document, body: () => ({ public: true }) },
  "evidence.openDocument": { rule: reads, params: document },
  "evidence.previewArchive": archive,
  "evidence.addFromArchive": { ...archive, body: () => ({ paths: ["a.pdf"] }) },

  "evidence.listMarks": {
    rule: reads,
    params: roundUnit,
    query: ({ component, documentId }) => ({ component, documentId }),
  },
  // Nobody appraises in a round that is being set up.
  "evidence.addMark": {
    rule: { ...reads, granted: "403" },
    params: roundUnit,
    body: ({ component, documentId }) => ({ component, documentId, page: 1, comment: "Trang này mờ", rectangle: null }),
  },
  "evidence.endMark": {
    rule: { door: "scoring.read", granted: "404" },
    params: (target) => ({ ...roundUnit(target), markId: noId }),
  },
};
