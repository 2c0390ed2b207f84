import * as letters from "../../../contract/scoring/result-letters.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import {
  cancelResultLetters,
  findResultLetters,
  getResultLetters,
  makeResultLetters,
} from "./service/losses/result-letters.ts";
import type { LetterDeps } from "./service/losses/write-result-letters.ts";

/** The result letters of a whole block. Each line: which operation, which service. */
export function letterRoutes(app: HttpApp, on: MountDeps, deps: LetterDeps): void {
  mount(app, on, letters.findResultLetters, ({ context, params, query }) =>
    findResultLetters(deps, context, { ...params, ...query }),
  );
  mount(app, on, letters.makeResultLetters, ({ context, params, body }) =>
    makeResultLetters(deps, context, { ...params, ...body }),
  );
  mount(app, on, letters.cancelResultLetters, ({ context, params, body }) =>
    cancelResultLetters(deps, context, { ...params, ...body }),
  );
  mount(app, on, letters.getResultLetters, ({ context, params }) => getResultLetters(deps, context, params));
}
