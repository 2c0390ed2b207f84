import { countEn } from "../../../../../domain/text/count-en.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";

/** What of the draft result of one unit is shown now. */
export interface ShownDraft {
  readonly unitId: string;
  /** The part that its agency has approved now; null at the opening of the window, of all parts together. */
  readonly part: { readonly vi: string; readonly en: string } | null;
  /** Components shown, and those of them that the appraisers ask about. */
  readonly components: number;
  readonly asked: number;
  /** Which showing it is, so that nobody is told of it twice: the opening of the window, or one part. */
  readonly showing: string;
}

/** The people of a unit learn that its draft result is shown, and how much of it they are asked to explain. */
export async function tellDraftResult(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: Pick<RoundRecord, "id" | "titleVi" | "titleEn" | "practice">,
  { unitId, part, components, asked, showing }: ShownDraft,
): Promise<number> {
  const said = {
    vi:
      asked === 0
        ? `Đã có kết quả thẩm định dự kiến của ${components} tiêu chí thành phần`
        : `Đã có kết quả thẩm định dự kiến; ${asked} tiêu chí thành phần được yêu cầu giải trình`,
    en:
      asked === 0
        ? `The draft result of ${countEn(components, "component")} is shown`
        : `The draft result is shown; ${countEn(asked, "component")} ${asked === 1 ? "needs" : "need"} an explanation`,
  };
  /** The agency stands first: those of several agencies are told from one another at a glance. */
  const titleOf = (language: "vi" | "en") => {
    const text = said[language];
    return part === null ? text : `${part[language]}: ${text.charAt(0).toLocaleLowerCase("vi")}${text.slice(1)}`;
  };
  return notifyOfRound(tx, deps, round, {
    ...peopleOfUnit(unitId),
    kind: "result",
    titleVi: titleOf("vi"),
    titleEn: titleOf("en"),
    textVi: round.titleVi,
    textEn: round.titleEn ?? round.titleVi,
    href: `/rounds/${round.id}/explanation/${unitId}`,
    key: `explanation.draft ${round.id} ${unitId} ${showing}`,
  });
}
