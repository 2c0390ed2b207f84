import { isDay } from "../domain/calendar/day.ts";
import type { BundleContent } from "../domain/scoring/bundle/bundle-model.ts";
import type { Text } from "../domain/scoring/finding.ts";
import { printDay } from "../domain/text/dates.ts";

/** Which form of which publication of which round a bundle is, as the first line about it. */
export function introduceBundle({ form, province, round, publication, engine }: BundleContent): Text {
  const { decision } = publication;
  const [vi, en] = form === "public" ? ["Gói công khai", "Public bundle"] : ["Gói đầy đủ", "Full bundle"];
  const named = namePublication({ round, publication });
  const by =
    decision === null
      ? { vi: "không ghi quyết định", en: "no decision" }
      : {
          vi: `Quyết định ${decision.number} ngày ${printDay(decision.date)}`,
          en: `decision ${decision.number} of ${printDay(decision.date)}`,
        };
  const [markVi, markEn] = round.demonstration ? [" SỐ LIỆU MINH HỌA.", " DEMONSTRATION FIGURES."] : ["", ""];
  return {
    vi: `  ${vi}: ${province.nameVi}, ${named.vi}, ${by.vi}, ${engine.name} ${engine.version}.${markVi}`,
    en: `  ${en}: ${province.nameEn ?? province.nameVi}, ${named.en}, ${by.en}, ${engine.name} ${engine.version}.${markEn}`,
  };
}

/** The round, the number of its publication and the day of it. */
export function namePublication({ round, publication }: Pick<BundleContent, "round" | "publication">): Text {
  const inVietnam = dayInVietnam(publication.publishedAt);
  // At the ends of time, where a bundle says so, the instant stands for the day.
  const day = isDay(inVietnam) ? printDay(inVietnam) : publication.publishedAt;
  return {
    vi: `${round.titleVi}, công bố lần ${publication.number} ngày ${day}`,
    en: `${round.titleEn ?? round.titleVi}, publication ${publication.number} of ${day}`,
  };
}

/** The calendar day of an instant in Việt Nam, which has kept UTC+7 all through the years of any bundle. */
function dayInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}
