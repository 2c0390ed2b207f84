import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { Language } from "../../../../../contract/text.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";

/** A part of a block in words: "Sở, ban, ngành: Phần 1.2"; a part of null is all of the block. */
export function ofPart(
  round: RoundDetail,
  { blockCode, part }: { readonly blockCode: string; readonly part: string | null },
  words: { readonly language: Language; readonly part: string; readonly all: string },
): string {
  const block = round.blocks.find(({ code }) => code === blockCode);
  const name = block === undefined ? blockCode : nameOf(block, words.language);
  return `${name}: ${part === null ? words.all : `${words.part} ${part}`}`;
}
