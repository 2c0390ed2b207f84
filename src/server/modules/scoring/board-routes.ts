import * as agencyUrges from "../../../contract/scoring/agency-urges.ts";
import * as board from "../../../contract/scoring/board.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { ScoringDeps } from "./deps.ts";
import { getBoard, getBoardStamp } from "./service/follow/get-board.ts";
import { listBoard } from "./service/follow/list-board.ts";
import { urgeAgencies } from "./service/follow/urge-agencies.ts";
import { changeReminders, urgeUnits } from "./service/follow/urge-units.ts";

/** Following a round: where it stands, reminders. Each line: which operation, which service. */
export function boardRoutes(app: HttpApp, on: MountDeps, deps: ScoringDeps): void {
  mount(app, on, board.listBoard, ({ context, params, query }) => listBoard(deps, context, params.roundId, query));
  mount(app, on, board.getBoard, ({ context, params }) => getBoard(deps, context, params.roundId));
  mount(app, on, board.getBoardStamp, ({ context, params }) => getBoardStamp(deps, context, params.roundId));
  mount(app, on, board.urgeUnits, ({ context, params, body }) => urgeUnits(deps, context, params.roundId, body));
  mount(app, on, agencyUrges.urgeAgencies, ({ context, params, body }) =>
    urgeAgencies(deps, context, params.roundId, body),
  );
  mount(app, on, board.changeReminders, ({ context, params, body }) =>
    changeReminders(deps, context, params.roundId, body),
  );
}
