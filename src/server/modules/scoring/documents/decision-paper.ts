import { article } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { Annex, Block, OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { ResultDecision } from "../../../../domain/scoring/documents/result-decision.ts";
import { markOf } from "./print-figures.ts";

const texts = {
  name: "QUYẾT ĐỊNH",
  resolution: "QUYẾT ĐỊNH:",
  details: (annexes: number) => `(Chi tiết tại ${String(annexes).padStart(2, "0")} phụ lục kèm theo)`,
  force: "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
  carriedOut: (who: string, units: string) =>
    `${who}, Thủ trưởng các đơn vị ${units} và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`,
};

/** What one decision says that others do not. */
interface Decided {
  readonly about: string;
  /** Article 1. */
  readonly decides: string;
  /** Paragraphs below it. */
  readonly because?: readonly Block[];
  /** Article 2. */
  readonly follows: string;
  /** Whose heads carry it out: "có tên tại Điều 1". */
  readonly units: string;
  readonly annexes: readonly Annex[];
  readonly fields: Readonly<Record<string, string>>;
}

type Frame = Pick<
  ResultDecision,
  "letterhead" | "decidedBy" | "grounds" | "recipients" | "signature" | "carriedOutBy" | "demonstration" | "round"
>;

/** A decision of the chairman on a result: two articles of its own, then from when on it holds and who carries it out. */
export function composeDecision(frame: Frame, { because = [], annexes, ...own }: Decided): OfficialDocument {
  return {
    letterhead: frame.letterhead,
    naming: { kind: "named", name: texts.name, about: own.about },
    decidedBy: frame.decidedBy,
    grounds: frame.grounds,
    resolution: texts.resolution,
    blocks: [
      article(1, own.decides),
      ...because,
      { kind: "paragraph", align: "center", words: [{ text: texts.details(annexes.length), italic: true }] },
      article(2, own.follows),
      article(3, texts.force),
      article(4, endMark(texts.carriedOut(frame.carriedOutBy, own.units))),
    ],
    closing: { kind: "signed", recipients: frame.recipients, signature: frame.signature },
    annexes,
    fields: { nam: String(frame.round.year), nguoi_thi_hanh: frame.carriedOutBy, ...own.fields },
    mark: markOf(frame),
  };
}
