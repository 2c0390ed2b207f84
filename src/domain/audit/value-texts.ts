import {
  areaTypeLabels,
  authenticityLabels,
  successionKindLabels,
  successionPartLabels,
  unitKindLabels,
} from "../organisations/unit-labels.ts";
import { workSubjects } from "../organisations/work-subjects.ts";

type Words = { readonly vi: string; readonly en: string };

const waysToSignIn = {
  password: { vi: "mật khẩu", en: "password" },
  provider: { vi: "hệ thống đăng nhập của tỉnh", en: "identity provider of the province" },
};

/** Words for the values of fields that know only a few, by field and value. */
const valueTexts: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  about: {
    self: { vi: "tự chấm điểm", en: "self-assessment" },
    explanation: { vi: "giải trình", en: "explanation" },
  },
  areaType: areaTypeLabels,
  authenticity: authenticityLabels,
  kind: { ...unitKindLabels, ...successionKindLabels },
  part: successionPartLabels,
  subject: workSubjects,
  era: {
    threeLevels: { vi: "ba cấp (đến hết 30/06/2025)", en: "three levels (until 30/06/2025)" },
    twoLevels: { vi: "hai cấp (từ 01/07/2025)", en: "two levels (since 01/07/2025)" },
  },
  step: {
    ...waysToSignIn,
    totp: { vi: "mã xác thực hai bước", en: "code of the second step" },
  },
  secondStep: {
    totp: { vi: "ứng dụng xác thực", en: "authenticator application" },
    provider: { vi: "ở hệ thống đăng nhập của tỉnh", en: "at the identity provider of the province" },
  },
  way: waysToSignIn,
  ties: {
    competition: { vi: "cùng hạng, bỏ hạng sau (1-1-3)", en: "same rank, next one skipped (1-1-3)" },
    dense: { vi: "cùng hạng, không bỏ hạng (1-1-2)", en: "same rank, none skipped (1-1-2)" },
    tieBreak: { vi: "xét theo thứ tự tiêu chí", en: "by a list of criteria" },
  },
  notSubmitted: {
    unranked: { vi: "không xếp hạng", en: "not ranked" },
    zero: { vi: "0 điểm", en: "0 points" },
  },
  outcome: {
    created: { vi: "bản nháp mới", en: "new draft" },
    replaced: { vi: "thay bản nháp cũ", en: "replaced the draft" },
    same: { vi: "không đổi", en: "unchanged" },
  },
};

/** A recorded value in words where its field has few of them; undefined for every other. */
export function wordOf(field: string, value: string): Words | undefined {
  const words = valueTexts[field];
  return words && Object.hasOwn(words, value) ? words[value] : undefined;
}
