/**
 * Writes THIRD-PARTY.md: every package that runs in production or is bundled into the officers' application, with its
 * licence, and the data that ship. With --check it only compares and ends with 1 when the page is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findUnknownLicences, listThirdParties, type ThirdParty } from "./third-party-list.ts";

const ROOT = join(import.meta.dirname, "..");
const PAGE = join(ROOT, "THIRD-PARTY.md");

function tableOf(parties: readonly ThirdParty[]): string {
  const rows = parties.map((one) => `| ${one.name} | ${one.version} | ${one.licence} | ${one.copyright} |`);
  return ["| package | version | licence | copyright |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** Each folder of data names its sources itself. */
function dataSources(): string {
  const folders = existsSync(join(ROOT, "data")) ? readdirSync(join(ROOT, "data")).sort() : [];
  const rows = folders
    .filter((folder) => existsSync(join(ROOT, "data", folder, "SOURCE.md")))
    .map((folder) => `- [data/${folder}](data/${folder}/SOURCE.md)`);
  return rows.join("\n");
}

function makePage(parties: readonly ThirdParty[]): string {
  const of = (use: ThirdParty["use"]) => tableOf(parties.filter((one) => one.use === use));
  return `# Third parties

Made by \`npm run third-party\` from package-lock.json and the installed packages; do not edit.
The full licence text of each package lies in \`node_modules/NAME\`.

## Running on the server

${of("server")}

## Bundled into the officers' application

${of("web")}

A few signs of Noto Sans Math (OFL-1.1, Copyright 2022 Google LLC) lie in [src/web/app/signs](src/web/app/signs/SOURCE.md).
The lines of the icons (Tabler Icons, MIT, Copyright 2020-2026 Paweł Kuna) lie in [src/web/ui/icons](src/web/ui/icons/SOURCE.md).
The face of papers, Tinos (OFL-1.1, Copyright 2026 The Tinos Project Authors), lies in [src/web/features/scoring/paper/tinos](src/web/features/scoring/paper/tinos/SOURCE.md).

## Programs brought by platform packages

Node.js (MIT and the licences in its LICENSE file) and PostgreSQL (PostgreSQL Licence) come in one package per platform; npm installs the one of the machine.

${of("platform")}

## Data

Each folder names its sources and their terms:

${dataSources()}
`;
}

const parties = listThirdParties(ROOT);
const unknown = findUnknownLicences(parties);
if (unknown.length > 0) {
  process.stderr.write(`Packages with a licence that was not looked at:\n${unknown.join("\n")}\n`);
  process.exitCode = 1;
}
const page = makePage(parties);
if (!process.argv.includes("--check")) writeFileSync(PAGE, page);
else if (!existsSync(PAGE) || readFileSync(PAGE, "utf8") !== page) {
  process.stderr.write("THIRD-PARTY.md is out of date: run `npm run third-party`.\n");
  process.exitCode = 1;
}
