import { afterAll } from "vitest";
import { dropMade } from "./made.ts";

// Runs around every test file, also where files of one process share their modules.
afterAll(dropMade);
