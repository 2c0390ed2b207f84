import type { Words } from "../imports/definition.ts";

/** What bodies hold that passes to their successors, as people read it. A module that holds such work adds its line. */
export const workSubjects = {
  people: { vi: "tài khoản và vai trò", en: "accounts and roles" },
} as const satisfies Readonly<Record<string, Words>>;

export type WorkSubject = keyof typeof workSubjects;
