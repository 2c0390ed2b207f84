import { printDecimal } from "../../../../../domain/text/numbers.ts";
import type { PublishedPlace } from "../../published-places.query.ts";

/** "Sở Y tế: 85,12%, hạng 3/19 (Sở, ban, ngành), xếp loại Tốt". */
export function describePlace(place: PublishedPlace, language: "vi" | "en"): string {
  const { percent, rank, ranked } = place;
  const isVietnamese = language === "vi";
  const name = (!isVietnamese && place.nameEn) || place.nameVi;
  const block = (!isVietnamese && place.blockEn) || place.blockVi;
  const given = isVietnamese ? place.classVi : (place.classEn ?? place.classVi);
  const words = isVietnamese
    ? { rank: `hạng ${rank}/${ranked} (${block})`, unranked: "không xếp hạng", class: `xếp loại ${given}` }
    : { rank: `rank ${rank} of ${ranked} (${block})`, unranked: "not ranked", class: `class ${given}` };
  if (place.inputs === "notSubmitted" && percent === null)
    return `${name}: ${isVietnamese ? "không gửi số liệu, nên không có chỉ số, không xếp hạng, xếp loại" : "sent nothing, so it has no index, rank or class"}`;
  const said = [
    ...(percent === null ? [] : [`${printDecimal(percent, language)}%`]),
    rank === null ? words.unranked : words.rank,
    ...(given === null ? [] : [words.class]),
  ];
  return `${name}: ${said.join(", ")}`;
}
