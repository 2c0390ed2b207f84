import type { Text } from "../domain/scoring/finding.ts";

/** What would mend a fault. */
const steps = {
  fetchBundle: {
    vi: "tải lại gói từ trang công bố",
    en: "fetch the bundle again from the page of the publication",
  },
  asSaid: { vi: "làm như đã chỉ ở chỗ sai", en: "do as is said where it is wrong" },
  nameFellows: { vi: "nêu đúng các gói thuộc về nhau", en: "name the bundles that belong together" },
  fetchPaper: {
    vi: "tải lại tệp PDF của quyết định từ trang công bố, hoặc nêu đúng tệp",
    en: "fetch the PDF of the decision again from the page of the publication, or name the right file",
  },
  dropPaper: {
    vi: "nêu gói mà không kèm tệp PDF, hoặc nêu đúng gói của quyết định",
    en: "name the bundle without the PDF, or the bundle of the decision",
  },
} satisfies Record<string, Text>;

/** tellPublisher: the bundle is as it was signed, so that no other copy of it would be better. */
export type Mend = keyof typeof steps | "tellPublisher";

const asSigned: Text = {
  vi: "Gói vẫn đúng như lúc ký, tải lại cũng vậy: báo cho nơi công bố.",
  en: "The bundle is as it was signed and would be the same fetched again: tell who published it.",
};

/** The end of a report with faults: what would mend them, and nothing else. */
export function tellFaulty(mends: ReadonlySet<Mend>): Text {
  const found = [...mends].flatMap((mend) => (mend === "tellPublisher" ? [] : [steps[mend]]));
  const told = (language: keyof Text) => {
    const text = found.map((step) => step[language]).join("; ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const parts: Text[] = [
    { vi: "KẾT LUẬN: KHÔNG ĐÚNG. Các chỗ sai nêu ở trên.", en: "RESULT: NOT SOUND. What is wrong is named above." },
  ];
  if (mends.has("tellPublisher")) parts.push(asSigned);
  if (found.length > 0)
    parts.push({
      vi: `${told("vi")}, rồi kiểm chứng lại; nếu vẫn sai, báo cho nơi công bố.`,
      en: `${told("en")}, then verify again; if it is still wrong, tell who published it.`,
    });
  return { vi: parts.map(({ vi }) => vi).join(" "), en: parts.map(({ en }) => en).join(" ") };
}
