import PizZip from "pizzip";
import { isAnnexKind, type PaperKind, type TemplateWarning } from "../../../../domain/documents/paper-template.ts";
import { searchKey } from "../../../../domain/text/search-key.ts";
import { listParagraphs } from "./find-spot.ts";

type Lack = Pick<TemplateWarning, "warning" | "what">;

/** Words that every official paper has at its head. */
const fixed: readonly Lack[] = [
  { warning: "nationalTitle", what: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
  { warning: "motto", what: "Độc lập - Tự do - Hạnh phúc" },
];

/** What changes from paper to paper; an office may have written its own in the template instead. */
const places: readonly Lack[] = [
  { warning: "issuer", what: "{{co_quan_ban_hanh}}" },
  { warning: "signer", what: "{{nguoi_ky}}" },
];

/**
 * What a template of an official paper lacks of what Nghị định 30/2020/NĐ-CP, article 8, demands of each and no figure
 * needs: it is told, and the template is taken. Annexes stand behind a paper that has it.
 */
export function findLacks(bytes: Uint8Array, kind: PaperKind): TemplateWarning[] {
  if (isAnnexKind(kind)) return [];
  const words = bare(
    listParagraphs(new PizZip(bytes))
      .map((one) => one.words)
      .join(" "),
  );
  return [...fixed, ...places].filter(({ what }) => !words.includes(bare(what))).map((lack) => ({ ...lack, at: null }));
}

/** However the words are written and whatever dashes and blanks stand between them: "Hoà" is "HÒA", "Tự do – Hạnh phúc". */
const bare = (text: string) => searchKey(text).replace(/[\s\p{Pd}]+/gu, "");
