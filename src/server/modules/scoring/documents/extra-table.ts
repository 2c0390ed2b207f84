import { tableBlock } from "../../../../domain/documents/blocks.ts";
import type { Block } from "../../../../domain/documents/official-document.ts";
import type { ConfirmedExtra } from "../../../../domain/scoring/documents/council-minutes.ts";
import { printPoints } from "./print-figures.ts";

const texts = {
  unit: "Đơn vị",
  kind: "Nội dung",
  proposed: "Đơn vị đề nghị",
  appraised: "Thẩm định",
  reason: "Lý do",
  bonus: "Điểm thưởng",
  penalty: "Điểm trừ",
  votes: ({ yes, no, abstain }: NonNullable<ConfirmedExtra["votes"]>) =>
    `Biểu quyết: ${yes} đồng ý, ${no} không đồng ý, ${abstain} không biểu quyết.`,
};

/** Bonus and penalty, a line each: proposed, appraised, and what counts in the end with its reason. */
export function extraTable(extras: readonly ConfirmedExtra[], confirmedTitle: string): Block {
  return tableBlock({
    size: 12,
    columns: [
      { title: texts.unit, width: 26, align: "left" },
      { title: texts.kind, width: 13, align: "left" },
      { title: texts.proposed, width: 11, align: "center" },
      { title: texts.appraised, width: 11, align: "center" },
      { title: confirmedTitle, width: 13, align: "center" },
      { title: texts.reason, width: 26, align: "left" },
    ],
    rows: extras.map((one) => ({
      cells: [
        one.unitNameVi,
        one.kind === "bonus" ? texts.bonus : texts.penalty,
        printPoints(one.proposed),
        printPoints(one.appraised),
        printPoints(one.confirmed),
        [one.reason, one.votes === null ? null : texts.votes(one.votes)].filter((text) => text !== null).join(" "),
      ],
    })),
  });
}
