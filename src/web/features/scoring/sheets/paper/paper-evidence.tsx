import type { CallResult } from "../../../../api/operation-types.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOfDocument } from "../../evidence/parts/evidence-types.ts";
import { sheetTexts } from "../texts.ts";

export type EvidenceItems = CallResult<"evidence.listEvidence">["components"][number]["items"];

/** Documents of a component as papers cite them: name, number and date, issuer, place in it. */
export function PaperEvidence({ items, missing }: { readonly items: EvidenceItems; readonly missing: boolean }) {
  const t = useTexts(sheetTexts);
  if (items.length === 0) return missing ? t("lack.evidence") : null;
  return items.map(({ linkId, document, section, pageFrom, pageTo }) => {
    const { number, documentDate, issuer } = document;
    const name = nameOfDocument(document);
    const parts = [
      name,
      number !== null && number !== name ? t("paper.number", { number }) : "",
      documentDate === null ? "" : t("paper.dated", { date: printDay(documentDate) }),
      issuer ?? "",
      section === null ? "" : t("paper.section", { section }),
      pageFrom === null
        ? ""
        : t("paper.pages", { pages: pageTo === null || pageTo === pageFrom ? pageFrom : `${pageFrom}–${pageTo}` }),
    ];
    return <div key={linkId}>- {parts.filter((part) => part !== "").join(", ")}</div>;
  });
}
