import { compileSet } from "./compile-set.ts";
import type { Text } from "./finding.ts";
import type { CriteriaSet } from "./model.ts";
import type { BlockPlan, RoundPlan } from "./round.ts";
import { walkSet } from "./validate/walk.ts";

/** Something of a plan that must be mended before the round is saved: where in the plan, and what. */
export interface PlanFault {
  readonly path: string;
  readonly text: Text;
}

export interface PlanWorld {
  readonly setOf: (setId: string) => CriteriaSet | undefined;
  /** Names of the units that live on the day of the plan, by id. */
  readonly unitNames: ReadonlyMap<string, string>;
  /** Name of a unit on any day, for a fault about one that does not live then. */
  readonly nameOf: (unitId: string) => string;
}

/** Everything that keeps a plan from becoming a round, in the order of the form. */
export function findPlanFaults(plan: RoundPlan, world: PlanWorld): PlanFault[] {
  const faults: PlanFault[] = [];
  const report = (path: string, vi: string, en: string) => faults.push({ path, text: { vi, en } });
  if (plan.ties === "tieBreak" && plan.tieBreak.length === 0)
    report("tieBreak", "chọn phân định khi bằng điểm nhưng danh sách đang trống", "the tie-break list is empty");
  const codes = new Set<string>();
  const blockOf = new Map<string, string>();
  plan.blocks.forEach((block, at) => {
    const path = `blocks[${at}]`;
    const code = block.code.toUpperCase();
    if (codes.has(code)) report(`${path}.code`, `mã nhóm “${block.code}” có hai lần`, `block “${block.code}” twice`);
    codes.add(code);
    const set = world.setOf(block.setId);
    if (set === undefined) report(`${path}.setId`, "không có bộ tiêu chí này", "there is no such criteria set");
    else checkSet({ plan, block, set, path, report });
    block.unitIds.forEach((unitId, position) => {
      const where = `${path}.unitIds[${position}]`;
      const name = world.unitNames.get(unitId);
      const other = blockOf.get(unitId);
      if (name === undefined) {
        const known = world.nameOf(unitId);
        report(where, `${known} không hoạt động trong ngày ${plan.day}`, `${known} does not live on ${plan.day}`);
      } else if (other !== undefined) {
        const both = other === block.code ? [`hai lần trong nhóm ${other}`, `twice in block ${other}`] : undefined;
        const [vi, en] = both ?? [
          `vừa ở nhóm ${other} vừa ở nhóm ${block.code}`,
          `in block ${other} and in block ${block.code}`,
        ];
        report(where, `${name} ${vi}`, `${name} stands ${en}`);
      }
      blockOf.set(unitId, block.code);
    });
  });
  return faults;
}

function checkSet(options: {
  plan: RoundPlan;
  block: BlockPlan;
  set: CriteriaSet;
  path: string;
  report: (path: string, vi: string, en: string) => void;
}): void {
  const { plan, block, set, path, report } = options;
  if (plan.ties === "tieBreak") {
    const known = new Set(walkSet(set).map((part) => part.node.code));
    for (const code of plan.tieBreak) {
      if (known.has(code)) continue;
      report("tieBreak", `nhóm ${block.code} không có mục “${code}”`, `block ${block.code} has no part “${code}”`);
    }
  }
  const result = compileSet(set, block.classes === null ? {} : { classes: block.classes });
  for (const finding of result.findings) {
    const ofClasses = finding.path.startsWith("classes") && block.classes !== null && finding.severity === "error";
    if (ofClasses) report(`${path}.${finding.path}`, finding.text.vi, finding.text.en);
    else if (!result.ok && finding.blocking === true) report(`${path}.setId`, finding.text.vi, finding.text.en);
  }
}
