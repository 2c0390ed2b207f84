import type { Text } from "../../../../contract/text.ts";
import type { FileUseRow } from "../file-uses.query.ts";

/** A page of the officers' application, or of the public site (`/rankings/…`), for those who have the ability. */
export interface PageOfUse {
  readonly needs: "scoring.read" | "scoring.manage" | "organisations.read" | "audit.read";
  readonly path: string;
}

/** The publications of a round on the public site, which whoever checks may read. */
export const publicPage = (roundId: string): PageOfUse => ({
  needs: "audit.read",
  path: `/rankings/${roundId}/publications`,
});

/** What is found in words, and where it stands: the page for most people last. */
export interface NamedUse extends Text {
  readonly pages?: readonly PageOfUse[];
}

/**
 * A use of a file by the words that people know it by: what it is, its title, unit, component, round.
 * @example nameFileUse(row).vi // "tài liệu kiểm chứng “Kế hoạch CCHC”, Sở Y tế, 1.1.2"
 */
export function nameFileUse(use: FileUseRow): NamedUse {
  const { vi, en } = whatIs(use);
  const title = tidy(use.title ?? use.fileName);
  const places = (unit: string | null, round: string | null) =>
    [unit, use.components, use.part, round].filter((one) => one !== null && one !== "").map((one) => tidy(one ?? ""));
  const pages = pagesOf(use);
  return {
    vi: [`${vi} “${title}”`, ...places(use.unitVi, use.roundVi)].join(", "),
    en: [`${en} “${title}”`, ...places(use.unitEn ?? use.unitVi, use.roundEn ?? use.roundVi)].join(", "),
    ...(pages.length > 0 && { pages }),
  };
}

function whatIs({ ownerType, publication, isDecision }: FileUseRow): Text {
  if (publication !== null) {
    return isDecision
      ? { vi: `quyết định của lần công bố ${publication}`, en: `decision of publication ${publication}` }
      : { vi: `gói dữ liệu của lần công bố ${publication}`, en: `bundle of publication ${publication}` };
  }
  return kinds[ownerType] ?? { vi: "tệp", en: "file" };
}

const kinds: Readonly<Record<string, Text>> = {
  evidenceDocument: { vi: "tài liệu kiểm chứng", en: "evidence" },
  scoreSheet: { vi: "báo cáo đã ký", en: "signed report" },
  councilMinutes: { vi: "biên bản đã ký", en: "signed minutes" },
  publication: { vi: "quyết định đã ký chờ công bố", en: "signed decision that waits for a publication" },
  paper_template: { vi: "mẫu văn bản", en: "template of a paper" },
  roundGuidance: { vi: "tệp hướng dẫn", en: "guidance" },
  result_letters: { vi: "bộ thông báo kết quả", en: "letters with results" },
  own_evidence_pack: { vi: "bộ tài liệu chỉ số của tỉnh", en: "evidence pack of the own index" },
};

/** Pages of the rounds below which a kind of file stands. */
const roundPages: Readonly<Record<string, string>> = {
  councilMinutes: "council",
  publication: "publications",
  roundGuidance: "setup/guidance",
};

function pagesOf({ ownerType, documentId, unitId, roundId, publication }: FileUseRow): PageOfUse[] {
  const pages: PageOfUse[] = [];
  const page = roundPages[ownerType];
  if (documentId !== null) pages.push({ needs: "scoring.read", path: `/evidence/${documentId}` });
  if (ownerType === "paper_template") pages.push({ needs: "scoring.manage", path: "/paper-templates" });
  if (roundId !== null && page !== undefined) pages.push({ needs: "scoring.read", path: `/rounds/${roundId}/${page}` });
  if (roundId !== null && unitId !== null && ownerType === "scoreSheet")
    pages.push({ needs: "scoring.read", path: `/rounds/${roundId}/sheets/${unitId}` });
  if (roundId !== null && publication !== null) pages.push(publicPage(roundId));
  if (unitId !== null) pages.push({ needs: "organisations.read", path: `/units/${unitId}` });
  return pages;
}

/** A forged title says nothing to a terminal. */
function tidy(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
