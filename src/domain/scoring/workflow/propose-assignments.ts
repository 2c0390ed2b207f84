import type { CoveredBlock } from "./appraisal-cover.ts";
import { findLeadParts, type LeadPart } from "./lead-parts.ts";
import { matchAgency, type NamedAgency } from "./match-agency.ts";
import { resolveAppraiser } from "./resolve-appraiser.ts";
import type { Assignment } from "./round-workflow.ts";

/** A line that the set suggests for a block. */
export interface ProposedLine {
  readonly blockCode: string;
  /** Code of an area, a criterion or a component; null: all of the set. */
  readonly part: string | null;
  readonly agencyUnitId: string;
  readonly components: number;
  /**
   * new: nobody appraises these components yet; there: the agency does already; other: some are another agency's, which
   * the line would take over; rival: a line for the same part names another agency.
   */
  readonly state: "new" | "there" | "other" | "rival";
  /** Agencies that appraise some of it now. */
  readonly otherUnitIds: readonly string[];
  /** Units of the block that the agency would appraise although it is that unit, with nobody to stand in. */
  readonly ownUnitIds: readonly string[];
}

/** What a set says of its lead agencies for the blocks of a round. */
export interface AssignmentProposal {
  readonly lines: readonly ProposedLine[];
  /** Names that no unit of the province bears, or several do. */
  readonly unmatched: readonly {
    readonly blockCode: string;
    readonly agency: string;
    readonly parts: readonly (string | null)[];
  }[];
  /** Parts for which the set names nobody. */
  readonly unnamed: readonly { readonly blockCode: string; readonly parts: readonly (string | null)[] }[];
}

/**
 * The lines of an assignment that the lead agencies of the sets suggest, each with what it would change. Nothing is taken
 * over from another agency unless somebody chooses it.
 * @param unitsAbove each matched agency with the units above it, itself first
 */
export function proposeAssignments(
  blocks: readonly CoveredBlock[],
  lines: readonly Assignment[],
  agencies: readonly NamedAgency[],
  unitsAbove: ReadonlyMap<string, readonly string[]>,
): AssignmentProposal {
  const matched = blocks.flatMap((block) =>
    findLeadParts(block.set).map((lead) => ({
      block,
      lead,
      agency: lead.agency === null ? undefined : matchAgency(lead.agency, agencies),
    })),
  );
  const wanted = matched.flatMap(({ block, lead, agency }) =>
    agency === undefined ? [] : [{ block, lead, line: lineOf(block, lead, agency, unitsAbove) }],
  );
  const after = [...lines, ...wanted.map(({ line }) => line)];
  return {
    lines: wanted.map(({ block, lead, line }) => compare(block, lead, line, { before: lines, after })),
    unmatched: blocks.flatMap(({ code }) => {
      const here = matched.filter(({ block, lead, agency }) => block.code === code && lead.agency !== null && !agency);
      return [...Map.groupBy(here, ({ lead }) => lead.agency ?? "")].map(([agency, found]) => ({
        blockCode: code,
        agency,
        parts: found.map(({ lead }) => lead.part),
      }));
    }),
    unnamed: blocks.flatMap(({ code }) => {
      const parts = matched.filter(({ block, lead }) => block.code === code && lead.agency === null);
      return parts.length === 0 ? [] : [{ blockCode: code, parts: parts.map(({ lead }) => lead.part) }];
    }),
  };
}

function lineOf(
  block: CoveredBlock,
  lead: LeadPart,
  { unitId }: NamedAgency,
  unitsAbove: ReadonlyMap<string, readonly string[]>,
): Assignment {
  const nobody = { unitIds: null, leaderAccountId: null, replacement: false, officers: [] };
  const above = unitsAbove.get(unitId) ?? [unitId];
  // Behind all identifiers of stored lines, so that a line that is there comes first.
  const id = `~${block.code} ${lead.part ?? ""}`;
  return { id, agencyUnitId: unitId, agencyUnitIds: above, blockCode: block.code, part: lead.part, ...nobody };
}

function compare(
  block: CoveredBlock,
  lead: LeadPart,
  line: Assignment,
  lines: { readonly before: readonly Assignment[]; readonly after: readonly Assignment[] },
): ProposedLine {
  const others = new Set<string>();
  const own = new Set<string>();
  let everywhere = true;
  for (const { unitId } of block.units) {
    for (const path of lead.paths) {
      const work = { unitId, blockCode: block.code, path };
      const now = resolveAppraiser(lines.before, work);
      const named = now.instead ?? (now.kind === "assigned" ? now.assignment : undefined);
      if (named?.agencyUnitId !== line.agencyUnitId) everywhere = false;
      if (named !== undefined && named.agencyUnitId !== line.agencyUnitId) others.add(named.agencyUnitId);
      const then = resolveAppraiser(lines.after, work);
      if (then.kind === "gap" && then.instead?.agencyUnitId === line.agencyUnitId) own.add(unitId);
    }
  }
  const { blockCode, part, agencyUnitId } = line;
  const isRival = lines.before.some(
    (one) =>
      !one.replacement && one.unitIds === null && one.part === part && (one.blockCode ?? block.code) === block.code,
  );
  const state = everywhere && block.units.length > 0 ? "there" : isRival ? "rival" : others.size > 0 ? "other" : "new";
  const sums = { components: lead.paths.length, otherUnitIds: [...others], ownUnitIds: [...own] };
  return { blockCode: blockCode ?? "", part, agencyUnitId, state, ...sums };
}
