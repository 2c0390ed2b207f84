import { audit } from "../features/audit/feature.ts";
import { identity } from "../features/identity/feature.ts";
import { myWork } from "../features/my-work/feature.ts";
import { messages, notices } from "../features/notices/feature.ts";
import { organisations } from "../features/organisations/feature.ts";
import { profile } from "../features/profile/feature.ts";
import { scoring } from "../features/scoring/feature.ts";
import type { Feature } from "./feature.ts";

/** All features of the application, in the order of the rail. */
export const features: readonly Feature[] = [
  myWork,
  notices,
  profile,
  scoring,
  organisations,
  identity,
  audit,
  messages,
];
