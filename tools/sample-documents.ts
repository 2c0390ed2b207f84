/** Writes every document of a round from the demonstration into a folder, as DOCX and as PDF, for looking at: `sample-documents.ts FOLDER`. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleDocuments } from "../demo/documents/sample-documents.ts";
import { PaperFormat } from "../src/domain/documents/paper-format.ts";
import { composeAgencyAnnex } from "../src/server/modules/scoring/documents/agency-annex.ts";
import { composeCouncilMinutes } from "../src/server/modules/scoring/documents/council-minutes.ts";
import { composeReminderLetter } from "../src/server/modules/scoring/documents/reminder-letter.ts";
import { composeResultDecision } from "../src/server/modules/scoring/documents/result-decision.ts";
import { composeResultLetter } from "../src/server/modules/scoring/documents/result-letter.ts";
import { composeResultSubmission } from "../src/server/modules/scoring/documents/result-submission.ts";
import { composeScoreMatrix } from "../src/server/modules/scoring/documents/score-matrix.ts";
import { composeSelfAssessmentReport } from "../src/server/modules/scoring/documents/self-assessment-report.ts";
import { writeDocument } from "../src/server/platform/documents/write-document.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("name a folder");
await mkdir(folder, { recursive: true });
const at = new Date("2026-12-28T02:00:00Z");
const data = await sampleDocuments();
const documents = {
  "1-bao-cao-tu-cham": composeSelfAssessmentReport(data.report),
  "2-bien-ban-hoi-dong": composeCouncilMinutes(data.minutes),
  "3-to-trinh": composeResultSubmission(data.submission),
  "4-quyet-dinh": composeResultDecision(data.decision),
  "5-cong-van-don-doc": composeReminderLetter(data.reminder),
  "6-thong-bao-ket-qua": composeResultLetter(data.result),
  "7-ket-qua-tham-dinh": composeAgencyAnnex(data.agency),
  "8-bieu-tong-hop-a3": composeScoreMatrix(data.matrix),
};
for (const [name, document] of Object.entries(documents)) {
  for (const format of PaperFormat.options) {
    const path = join(folder, `${name}.${format}`);
    await writeFile(path, await writeDocument(document, format, at));
    console.info(path);
  }
}
