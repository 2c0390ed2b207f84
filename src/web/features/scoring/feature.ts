import { lazy } from "react";
import type { Feature, Found } from "../../app/feature.ts";
import { appraisalNav, appraisalPages } from "./appraisal/pages.ts";
import { boardPages } from "./board/pages.ts";
import { councilPages } from "./council/pages.ts";
import { evidenceNav, evidencePages } from "./evidence/pages.ts";
import { lossPages } from "./losses/pages.ts";
import { ownIndexNav, ownIndexPages } from "./own-index/pages.ts";
import { publicationPages } from "./publications/pages.ts";
import { roundNav, roundPages } from "./rounds/pages.ts";
import { setNav, setPages } from "./sets/pages.ts";
import { setupPages } from "./setup/pages.ts";
import { sheetPages } from "./sheets/pages.ts";
import { surveyPages } from "./survey/pages.ts";
import { templateNav, templatePages } from "./templates/pages.ts";

export const scoring: Feature = {
  group: "scoring",
  pages: [
    ...roundPages,
    ...lossPages,
    ...setPages,
    ...appraisalPages,
    ...councilPages,
    ...sheetPages,
    ...evidencePages,
    ...boardPages,
    ...publicationPages,
    ...setupPages,
    ...surveyPages,
    ...ownIndexPages,
    ...templatePages,
  ],
  nav: [...roundNav, ...ownIndexNav, ...setNav, ...templateNav, ...appraisalNav, ...evidenceNav],
  work: {
    abilities: ["scoring.read"],
    component: lazy(() => import("./scoring-work.tsx").then((module) => ({ default: module.ScoringWork }))),
  },
  find: { abilities: ["scoring.read"], search: find },
};

/** Rounds, results and sets; what fails hides nothing of what was found. Their code loads with the first search. */
async function find(text: string): Promise<Found[]> {
  const rounds = import("./rounds/find-rounds.ts").then((module) => module.findRounds(text));
  const sets = import("./sets/find-sets.ts").then((module) => module.findSets(text));
  const answers = await Promise.allSettled([rounds, sets]);
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
}
