import type { SentBody } from "../../../../../contract/operation.ts";
import type { createRound, RoundDetail } from "../../../../../contract/scoring/rounds.ts";

export type RoundPlanSent = SentBody<typeof createRound>["plan"];
type BlockSent = RoundPlanSent["blocks"][number];
type ClassSent = NonNullable<BlockSent["classes"]>[number];

/** One class of a block: reached from the limit on, or only above it. */
export interface ClassValues {
  readonly name: string;
  readonly nameEn: string | null;
  readonly limit: string | null;
  readonly above: boolean;
}

export interface BlockValues {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly setId: string | null;
  /** null: those of the criteria set. */
  readonly classes: readonly ClassValues[] | null;
  readonly unitIds: readonly string[];
}

/** What the owner of a round fills in. */
export type RoundFormValues = {
  readonly year: string | null;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly day: string | null;
  readonly ties: "competition" | "dense" | "tieBreak" | null;
  /** Codes separated by commas or blanks. */
  readonly tieBreak: string;
  readonly notSubmitted: "unranked" | "zero" | null;
  readonly demonstration: boolean;
  readonly blocks: readonly BlockValues[];
  readonly reason: string;
};

export const emptyBlock: BlockValues = {
  code: "",
  nameVi: "",
  nameEn: null,
  setId: null,
  classes: null,
  unitIds: [],
};

/** The block after those there are: communes beside the departments, as most rounds have it, else one without a name. */
export function nextBlock(blocks: readonly BlockValues[], communes: string): BlockValues {
  const [only, ...others] = blocks;
  return only?.code === "SO" && others.length === 0 ? { ...emptyBlock, code: "XA", nameVi: communes } : emptyBlock;
}

/** The form of a stored or sent plan. */
export function valuesOf(plan: RoundPlanSent | RoundPlanStored, reason = ""): RoundFormValues {
  const { titleVi, titleEn, day, ties, notSubmitted, demonstration } = plan;
  return {
    ...{ titleVi, titleEn, day, ties, notSubmitted, demonstration },
    year: String(plan.year),
    tieBreak: plan.tieBreak.join(", "),
    blocks: plan.blocks.map(({ code, nameVi, nameEn, setId, classes, unitIds }) => ({
      ...{ code, nameVi, nameEn, setId, unitIds },
      classes: classes === null ? null : classes.map(classValues),
    })),
    reason,
  };
}

type RoundPlanStored = Omit<RoundDetail, "blocks"> & {
  readonly blocks: readonly (RoundDetail["blocks"][number] & { readonly unitIds: readonly string[] })[];
};

function classValues({ name, nameEn, min, minExclusive }: ClassSent): ClassValues {
  const limit = min ?? minExclusive;
  return { name, nameEn: nameEn ?? null, limit: limit === undefined ? null : String(limit), above: min === undefined };
}

/** The plan the form stands for; what is empty goes out as empty and is named by the server. */
export function planOf(values: RoundFormValues): RoundPlanSent {
  const { titleVi, titleEn, ties, notSubmitted, demonstration } = values;
  return {
    ...{ titleVi, titleEn, ties, notSubmitted, demonstration },
    year: Number(values.year),
    day: values.day ?? "",
    tieBreak: ties === "tieBreak" ? values.tieBreak.split(/[\s,;]+/).filter((code) => code !== "") : [],
    blocks: values.blocks.map(({ code, nameVi, nameEn, setId, classes, unitIds }) => ({
      ...{ code, nameVi, nameEn, unitIds: [...unitIds] },
      setId: setId ?? "",
      classes: classes === null ? null : classes.map(classSent),
    })),
  } as RoundPlanSent;
}

function classSent({ name, nameEn, limit, above }: ClassValues): ClassSent {
  const bound = limit ?? "";
  return { name, ...(nameEn !== null && { nameEn }), ...(above ? { minExclusive: bound } : { min: bound }) };
}
