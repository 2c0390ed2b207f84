import { afterEach } from "vitest";
import { judgeWindows } from "./visitor.ts";

// Runs around every journey, also where files of one process share their modules.
afterEach(({ task }) => judgeWindows(task.name, task.result?.state === "fail"));
