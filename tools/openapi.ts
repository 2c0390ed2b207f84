import { writeFileSync } from "node:fs";
import { allOperations } from "../src/contract/all-operations.ts";
import { makeOpenApi } from "../src/server/http/openapi.ts";

writeFileSync(
  new URL("../docs/openapi.json", import.meta.url),
  `${JSON.stringify(makeOpenApi(allOperations), null, 1)}\n`,
);
