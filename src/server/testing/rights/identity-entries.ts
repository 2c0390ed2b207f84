import { demoPassword } from "../../modules/identity/service/demo-accounts.ts";
import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

const anybody = { door: "public" } as const;
const signedIn = { door: "signedIn" } as const;
const manages = { door: "identity.manage" } as const;
const reads = { door: "identity.read" } as const;
/** Outside the units one manages an account is not there, unless one may read it. */
const managesIt = {
  ...manages,
  inside: { ability: "identity.manage", reach: "unit", outside: "404", reader: "identity.read" },
} as const;

const account = ({ accountId }: Target) => ({ accountId });
const reversed = { validFrom: "2026-11-23", validUntil: "2026-11-01" };
const fields = ({ unitId }: Target) => ({
  login: "rm.khong.lap",
  displayName: "Không Lập Được",
  position: null,
  email: null,
  phone: null,
  unitId,
  readOnly: false,
  ...reversed,
});

export const identityEntries: Entries = {
  // A browser that signs in again gets another session in place of the one it had.
  "identity.signIn": {
    rule: anybody,
    body: () => ({ login: "chuyenvien", password: demoPassword }),
    endsSession: true,
  },
  "identity.confirmSignIn": { rule: anybody, body: () => ({ challenge: "x".repeat(43), code: "000000" }) },
  "identity.listDemoAccounts": { rule: anybody },
  "identity.getSession": { rule: signedIn },
  "identity.extendSession": { rule: signedIn },
  "identity.signOut": { rule: signedIn, endsSession: true },
  "identity.listOwnSessions": { rule: signedIn },
  "identity.endOtherSessions": { rule: signedIn },
  "identity.endOwnSession": { rule: { ...signedIn, granted: "404" }, params: () => ({ sessionId: noId }) },
  "identity.changeOwnPassword": {
    rule: signedIn,
    body: () => ({ currentPassword: demoPassword, newPassword: "a" }),
  },
  "identity.startTotp": { rule: signedIn, body: () => ({ password: demoPassword }) },
  "identity.confirmTotp": { rule: signedIn, body: () => ({ code: "000000" }) },
  "identity.disableTotp": { rule: signedIn, body: () => ({ password: demoPassword, code: "000000" }) },
  "identity.findColleagues": {
    rule: {
      ...signedIn,
      inside: { ability: "identity.manage", reach: "unit", outside: "404", reader: "identity.read" },
    },
    query: account,
  },

  "identity.listAccounts": {
    rule: { ...reads, inside: { ability: "identity.read", reach: "unit", outside: "unseen" } },
    query: ({ unitId }) => ({ unitId, pageSize: "200" }),
    shows: (answer, { accountId }) => answer.items.some((item: { id: string }) => item.id === accountId),
  },
  "identity.countAccountsToSee": { rule: reads },
  "identity.getAccount": {
    rule: { ...reads, inside: { ability: "identity.read", reach: "unit", outside: "404" } },
    params: account,
  },
  "identity.createAccount": {
    rule: { ...manages, inside: { ability: "identity.manage", reach: "unit", outside: "403" } },
    body: fields,
  },
  "identity.editAccount": {
    rule: managesIt,
    params: account,
    body: (target) => ({ ...fields(target), version: 99 }),
  },
  "identity.deactivateAccount": { rule: managesIt, params: account, body: () => ({ version: 99, reason }) },
  "identity.reactivateAccount": { rule: managesIt, params: account, body: () => ({ version: 99, reason }) },
  "identity.resetPassword": { rule: managesIt, params: account, body: () => ({ reason }) },
  "identity.unlockAccount": { rule: managesIt, params: account },
  "identity.endAccountSessions": { rule: managesIt, params: account },
  "identity.printHandover": { rule: { ...manages, granted: "404" }, params: () => ({ handoverId: noId }) },

  "identity.listRoles": { rule: reads },
  "identity.giveRole": {
    rule: managesIt,
    params: account,
    body: ({ unitId }) => ({ roleCode: "specialist", unitId, ...reversed, reason }),
  },
  "identity.endRole": {
    rule: managesIt,
    params: ({ accountId, assignmentId }) => ({ accountId, assignmentId }),
    body: () => ({ lastDay: "2026-03-01", reason }),
  },

  "identity.listSubstitutions": {
    rule: { ...signedIn, inside: { ability: "identity.read", reach: "unit", outside: "unseen" } },
    query: ({ accountId }) => ({ accountId }),
    shows: (answer, { substitutionId }) => answer.items.some((item: { id: string }) => item.id === substitutionId),
  },
  "identity.nameSubstitute": {
    rule: {
      ...signedIn,
      writes: true,
      inside: { ability: "identity.manage", reach: "unit", outside: "404", reader: "identity.read" },
    },
    body: ({ accountId, colleagueId }) => ({ accountId, substituteId: colleagueId, ...reversed, reason }),
  },
  "identity.endSubstitution": {
    rule: {
      ...signedIn,
      writes: true,
      inside: { ability: "identity.manage", reach: "unit", outside: "404", reader: "identity.read" },
    },
    params: ({ substitutionId }) => ({ substitutionId }),
  },

  "identity.getImportTemplate": { rule: manages },
  "identity.previewImport": { rule: manages, query: () => ({ fileName: "a.csv" }) },
  "identity.applyImport": {
    rule: { ...manages, granted: "404" },
    params: () => ({ previewId: noId }),
    body: () => ({ reason }),
  },
  "identity.getImportProgress": { rule: { ...manages, granted: "404" }, params: () => ({ previewId: noId }) },
};
