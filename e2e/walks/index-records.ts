import type { Page } from "playwright-core";
import { openDemoRound, pastDemoRound, trialDemoRound } from "../../demo/rounds/demo-rounds.ts";

/** Records of the demonstration that stand in addresses of pages of the index, as the signed-in person of a page sees them. */
export async function readIndexRecords(page: Page): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const read = async (path: string) => (await page.request.get(path)).json();
  const unitOf = async (round: string) => (await read(`/api/rounds/${round}/units`)).items[0].unitId;
  // Those of the demonstration, by their names: other journeys make, publish and remove rounds meanwhile.
  const [round, draft, open] = [pastDemoRound.id, trialDemoRound.id, openDemoRound.id];
  names.set("round", round).set("draft", draft).set("open", open);
  names.set("roundUnit", await unitOf(round)).set("openUnit", await unitOf(open));
  const [set, otherSet] = (await read("/api/criteria-sets")).items;
  names.set("set", set.id).set("otherSet", otherSet.id);
  names.set("draftSet", (await read("/api/criteria-sets?state=draft")).items[0].id);
  names.set("ownYear", "01900000-0000-7000-8018-000000002025");
  names.set("ownRunning", "01900000-0000-7000-8018-000000002026");
  const block = (await read(`/api/rounds/${round}`)).blocks[0].code;
  const components = await read(`/api/rounds/${round}/components?block=${block}`);
  names.set("block", block).set("component", components.items[0].code);
  const sender = (await read(`/api/rounds/${open}/units?q=${encodeURIComponent("Sở Tài chính")}`)).items[0].unitId;
  names.set("document", (await read(`/api/evidence?unitId=${sender}`)).items[0].id);
  const survey = await read(`/api/rounds/${open}/survey`);
  names.set("surveyUnit", survey.units[0].unitId).set("surveyComponent", survey.components[0].code);
  names.set("batch", (await read(`/api/rounds/${open}/survey/imports`)).items[0].id);
  return names;
}
