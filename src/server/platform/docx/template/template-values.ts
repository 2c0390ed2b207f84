import { dayInWords } from "../../../../domain/documents/document-words.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { cleanText } from "../../documents/clean-text.ts";

/** Room for what is filled in by hand. */
const open = "      ";

export interface TemplateValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly { readonly dong: string }[]>>;
}

/** What stands in the places of a template for a document. */
export function templateValues(document: OfficialDocument): TemplateValues {
  const { letterhead, naming, grounds = [], closing, mark, fields = {} } = document;
  const signature = closing.kind === "signed" ? closing.signature : closing.chair;
  const secretary = closing.kind === "signed" ? undefined : closing.secretary;
  // A number that was typed with its sign carries it.
  const [number, ...sign] = letterhead.number?.split("/") ?? [];
  const bare = (text: string) => text.trim().replace(/[.;,]$/, "");
  const texts = {
    co_quan_chu_quan: letterhead.superior ?? "",
    co_quan_ban_hanh: letterhead.issuer.replace(/^(Ủy ban nhân dân) /iu, "$1\n"),
    so_van_ban: number ?? open,
    ky_hieu: sign.length === 0 ? letterhead.symbol : sign.join("/"),
    dia_danh: letterhead.place,
    ngay_thang: dayInWords(letterhead.date),
    trich_yeu: naming.about,
    tham_quyen: document.decidedBy?.toLocaleUpperCase("vi") ?? "",
    kinh_gui: (document.addressees ?? []).join("; "),
    luu: bare(closing.recipients.archive),
    chuc_vu: signature.office,
    nguoi_ky: signature.name ?? "",
    chuc_vu_thu_ky: secretary?.office ?? "",
    thu_ky: secretary?.name ?? "",
    dau_minh_hoa: mark ?? "",
    so_phu_luc: String(document.annexes.length).padStart(2, "0"),
    ...fields,
  };
  const lists = {
    can_cu: grounds.map((ground, at) => `${bare(ground)}${at === grounds.length - 1 ? "." : ";"}`),
    noi_nhan: closing.recipients.list.map((one) => `- ${bare(one)};`),
    quyen_ky: signature.authority,
    quyen_ky_thu_ky: secretary?.authority ?? [],
  };
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, cleanText(text)])),
    lists: Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, list.map((text) => ({ dong: cleanText(text) }))]),
    ),
  };
}
