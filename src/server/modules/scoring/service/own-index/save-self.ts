import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { saveOwnScore as SaveOwnScore } from "../../../../../contract/scoring/own-index/components.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import { isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import {
  assertNotClaimed,
  assertRightValues,
  changedInputs,
  isStoredSelf,
  selfChangedByOther,
  selfContentOf,
} from "../self-content.ts";
import { lockComponent, type OpenComponent, writeOwnIndexColumns } from "./open-component.ts";
import { assertUnlocked } from "./open-own-index.ts";
import { showNumber } from "./own-figures.ts";
import { recordOwnAct } from "./record-own-act.ts";

type Sent = BodyOf<typeof SaveOwnScore>;

/** The next version of the self-score of one component. Who sends again what is stored gets the stored version. */
export async function saveOwnScore(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly component: string },
  sent: Sent,
): Promise<AnswerOf<typeof SaveOwnScore>> {
  return withTransaction(deps, async (tx) => {
    const component = await lockComponent(tx, context, at, sent.reason);
    const { open, scored, leaf, inUnit } = component;
    assertUnlocked(open);
    if (!isSelfAssessed(leaf) || open.leftOut.has(at.component))
      throw new AppError("scoring.component_not_asked", { values: { component: at.component } });
    assertPartOpen(component);
    const filter = { units: [open.own.unitId], components: [at.component], stages: ["self"] } as const;
    const [stored] = await listEntries(tx, at.roundId, filter);
    const content = selfContentOf(scored.compiled, at.component, sent);
    let version = stored?.version ?? 0;
    if (!isStoredSelf(stored, content)) {
      if (version !== sent.basedOnVersion) throw selfChangedByOther(stored, sent, at.component);
      assertNotClaimed(at.component, stored, content);
      assertRightValues(scored.compiled, at.component, content.inputs);
      await writeOwnIndexColumns(tx, deps, context, component, { ability: "scoring.fill", inUnit }, [
        { ...content, component: at.component, stage: "self", reason: sent.reason },
      ]);
      version += 1;
      await recordOwnAct(tx, deps, context, open.round, {
        verb: "scoring.saveOwnScore",
        ability: "scoring.fill",
        inUnit,
        reason: sent.reason,
        detail: {
          component: at.component,
          changes: changedInputs(at.component, stored, content),
          estimate: content.estimate,
        },
      });
    }
    const place = scored.compiled.leafByCode.get(at.component) ?? 0;
    const isEmpty = Object.keys(content.inputs).length === 0;
    const column = { inputs: content.inputs, points: null, reason: null, stage: "self" } as const;
    const score = isEmpty ? undefined : scoreColumn(scored.compiled, place, column);
    return { version, points: showNumber(score?.points), how: score?.how ?? { vi: "", en: "" } };
  });
}

/** A part that its head has approved is locked until it is returned. */
function assertPartOpen({ open, lead }: OpenComponent): void {
  if (open.approvals.some(({ leadUnitId }) => leadUnitId === lead?.leadUnitId))
    throw new AppError("scoring.own_part_approved");
}
