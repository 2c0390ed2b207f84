import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { Reason } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId });
/** Code of an area, a criterion or a component; null: the whole set. */
const Part = z.string().trim().min(1).max(60).nullable();

export const ProposedAssignment = z.object({
  blockCode: BlockCode,
  part: Part,
  agencyUnitId: UnitId,
  /** Components that the line is about. */
  components: z.int(),
  /** new: nobody appraises them yet; there: the agency does; other: some are another agency's; rival: a line for the same part names another agency. */
  state: z.enum(["new", "there", "other", "rival"]),
  /** Agencies that appraise some of it now. */
  otherUnitIds: z.array(UnitId),
  /** Units that would appraise themselves, with nobody to stand in. */
  ownUnitIds: z.array(UnitId),
});
export type ProposedAssignment = z.infer<typeof ProposedAssignment>;

export const proposeAssignments = defineOperation({
  id: "scoring.proposeAssignments",
  method: "GET",
  path: "/api/rounds/{roundId}/assignments/proposal",
  summary: "What the lead agencies of the sets suggest for who appraises what, with what could not be matched",
  access: { ability: "scoring.manage" },
  params,
  output: z.object({
    lines: z.array(ProposedAssignment),
    /** Names of agencies that no unit of the year bears, or several do. */
    unmatched: z.array(z.object({ blockCode: BlockCode, agency: z.string(), parts: z.array(Part) })),
    /** Parts for which the set names no agency. */
    unnamed: z.array(z.object({ blockCode: BlockCode, parts: z.array(Part) })),
    /** Names of the agencies and units that the answer speaks of. */
    names: z.record(z.string(), z.object({ nameVi: z.string(), nameEn: z.string().nullable() })),
  }),
  errors: ["record.not_found"],
});

export const takeProposedAssignments = defineOperation({
  id: "scoring.takeProposedAssignments",
  method: "POST",
  path: "/api/rounds/{roundId}/assignments/proposal",
  summary: "Add the chosen lines of the proposal; what is there stays as it is",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    lines: z
      .array(z.strictObject({ blockCode: BlockCode, part: Part, agencyUnitId: UnitId }))
      .min(1)
      .max(2000),
    reason: Reason,
  }),
  output: z.object({ added: z.int() }),
  errors: ["record.not_found", "scoring.round_published", "scoring.setup_refused"],
});
