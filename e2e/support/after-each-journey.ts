import { afterEach, beforeEach } from "vitest";
import { beginJourney, endJourney } from "./visitor.ts";

// Runs around every journey, also where files of one process share their modules.
beforeEach(beginJourney);
afterEach(({ task }) => endJourney(task.name, task.result?.state === "fail"));
