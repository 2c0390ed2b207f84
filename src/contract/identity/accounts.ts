import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { AccountFields, AccountState, RoleCode } from "../../domain/identity/model.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";

/** One row of the list of accounts. */
export const AccountItem = z.object({
  id: z.uuid(),
  login: z.string(),
  displayName: z.string(),
  position: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** Names of the roles held today, joined for one cell. */
  roleNamesVi: z.string(),
  roleNamesEn: z.string(),
  state: AccountState,
  locked: z.boolean(),
  readOnly: z.boolean(),
  totpEnabled: z.boolean(),
  lastSignedInAt: z.iso.datetime().nullable(),
  validFrom: Day,
  validUntil: Day.nullable(),
});
export type AccountItem = z.infer<typeof AccountItem>;

/** A role given to an account; `validUntil` is its last day. */
export const RoleAssignment = z.object({
  id: z.uuid(),
  roleCode: RoleCode,
  nameVi: z.string(),
  nameEn: z.string(),
  unitId: z.uuid(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  validFrom: Day,
  validUntil: Day.nullable(),
  /** True on the days it counts. */
  current: z.boolean(),
  /** True where the caller may end it. */
  canEnd: z.boolean(),
});
export type RoleAssignment = z.infer<typeof RoleAssignment>;

export const AccountDetail = AccountFields.extend({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  email: z.string().nullable(),
  state: AccountState,
  demo: z.boolean(),
  mustChangePassword: z.boolean(),
  totpEnabled: z.boolean(),
  /** The persons of identity providers who sign in to this account. */
  identities: z.array(z.object({ id: z.uuid(), issuer: z.string(), subject: z.string(), since: z.iso.datetime() })),
  lockedUntil: z.iso.datetime().nullable(),
  lastSignedInAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  /** Sent back with a change; an older one is refused with both contents. */
  version: z.int(),
  roles: z.array(RoleAssignment),
  /** What the caller may do with this account. */
  can: z.object({ edit: z.boolean(), giveRoles: z.boolean(), resetPassword: z.boolean(), deactivate: z.boolean() }),
});
export type AccountDetail = z.infer<typeof AccountDetail>;

/** A one-time password, shown in this answer only; the hand-over sheet can be printed once by the same person. */
export const OneTimePassword = z.object({
  password: z.string(),
  endsAt: z.iso.datetime(),
  handoverId: z.uuid(),
});
export type OneTimePassword = z.infer<typeof OneTimePassword>;

const accountColumns: readonly ListColumn[] = [
  { key: "login", titleVi: "Tên đăng nhập", titleEn: "Login", type: "text" },
  { key: "displayName", titleVi: "Họ và tên", titleEn: "Full name", type: "text" },
  { key: "position", titleVi: "Chức vụ", titleEn: "Position", type: "text" },
  { key: "unitName", titleVi: "Đơn vị", titleEn: "Unit", type: "text" },
  { key: "roleNamesVi", titleVi: "Vai trò", titleEn: "Roles (Vietnamese)", type: "text" },
  { key: "roleNamesEn", titleVi: "Vai trò (tiếng Anh)", titleEn: "Roles", type: "text" },
  { key: "email", titleVi: "Thư điện tử", titleEn: "E-mail", type: "text" },
  { key: "phone", titleVi: "Điện thoại", titleEn: "Phone", type: "text" },
  { key: "state", titleVi: "Trạng thái", titleEn: "State", type: "text" },
  { key: "locked", titleVi: "Đang khóa", titleEn: "Locked", type: "boolean" },
  { key: "readOnly", titleVi: "Chỉ xem", titleEn: "Read only", type: "boolean" },
  { key: "lastSignedInAt", titleVi: "Đăng nhập lần cuối", titleEn: "Last signed in", type: "instant" },
  { key: "validFrom", titleVi: "Có hiệu lực từ", titleEn: "Valid from", type: "day" },
  { key: "validUntil", titleVi: "Đến hết ngày", titleEn: "Valid until", type: "day" },
];

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

export const listAccounts = defineOperation({
  id: "identity.listAccounts",
  method: "GET",
  path: "/api/accounts",
  summary: "Accounts of the units within reach; `neverSignedIn=true` lists who never signed in.",
  access: { ability: "identity.read" },
  query: listQuery(["displayName", "login", "unitName", "lastSignedInAt", "validUntil"], {
    unitId: z.uuid().optional(),
    /** With `unitId`: the units below it too. */
    below: flag.optional(),
    roleCode: RoleCode.optional(),
    state: AccountState.optional(),
    locked: flag.optional(),
    readOnly: flag.optional(),
    neverSignedIn: flag.optional(),
  }),
  output: pageOf(AccountItem).extend({ canCreate: z.boolean() }),
  errors: [],
  columns: accountColumns,
  fileName: { vi: "tai-khoan", en: "accounts" },
});

/** What an administrator of accounts should look at, as numbers alone: no account is shown, so no look is recorded. */
export const countAccountsToSee = defineOperation({
  id: "identity.countAccountsToSee",
  method: "GET",
  path: "/api/account-counts",
  summary:
    "How many accounts within reach are locked now, and how many of those valid today never signed in; names nobody.",
  access: { ability: "identity.read" },
  output: z.object({ locked: z.int().min(0), neverSignedIn: z.int().min(0) }),
  errors: [],
});

const accountParams = z.object({ accountId: z.uuid() });
const Version = z.int().min(1).max(2_147_483_647);
const Reason = typedText().min(1).max(500);

export const getAccount = defineOperation({
  id: "identity.getAccount",
  method: "GET",
  path: "/api/accounts/{accountId}",
  summary: "One account with its roles of all times.",
  access: { ability: "identity.read" },
  params: accountParams,
  output: AccountDetail,
  errors: ["record.not_found"],
});

export const createAccount = defineOperation({
  id: "identity.createAccount",
  method: "POST",
  path: "/api/accounts",
  summary: "Creates an account with a one-time password.",
  access: { ability: "identity.manage" },
  body: AccountFields,
  output: z.object({ account: AccountDetail, oneTimePassword: OneTimePassword }),
  status: 201,
  errors: ["identity.outside_scope", "identity.login_taken", "identity.unit_unknown", "identity.days_reversed"],
});

export const editAccount = defineOperation({
  id: "identity.editAccount",
  method: "PUT",
  path: "/api/accounts/{accountId}",
  summary: "Changes what is stated about an account; the version guards against overwriting somebody else's change.",
  access: { ability: "identity.manage" },
  params: accountParams,
  body: AccountFields.extend({ version: Version }),
  output: AccountDetail,
  errors: [
    "record.not_found",
    "record.changed",
    "identity.outside_scope",
    "identity.exceeds_own",
    "identity.login_taken",
    "identity.unit_unknown",
    "identity.days_reversed",
    "identity.last_giver",
    "identity.not_on_oneself",
  ],
});

export const deactivateAccount = defineOperation({
  id: "identity.deactivateAccount",
  method: "POST",
  path: "/api/accounts/{accountId}/deactivation",
  summary: "Closes an account and ends its sessions; the records it made stay.",
  access: { ability: "identity.manage" },
  params: accountParams,
  body: z.strictObject({ version: Version, reason: Reason }),
  output: AccountDetail,
  errors: [
    "record.not_found",
    "identity.outside_scope",
    "record.changed",
    "identity.account_state",
    "identity.exceeds_own",
    "identity.last_giver",
    "identity.not_on_oneself",
  ],
});

export const reactivateAccount = defineOperation({
  id: "identity.reactivateAccount",
  method: "POST",
  path: "/api/accounts/{accountId}/reactivation",
  summary: "Opens a closed account again; its password stays as it was.",
  access: { ability: "identity.manage" },
  params: accountParams,
  body: z.strictObject({ version: Version, reason: Reason }),
  output: AccountDetail,
  errors: [
    "record.not_found",
    "identity.outside_scope",
    "record.changed",
    "identity.account_state",
    "identity.exceeds_own",
  ],
});

export const resetPassword = defineOperation({
  id: "identity.resetPassword",
  method: "POST",
  path: "/api/accounts/{accountId}/password-reset",
  summary: "Gives a one-time password, ends the sessions and lifts a lock; on request also removes the second step.",
  access: { ability: "identity.manage" },
  params: accountParams,
  body: z.strictObject({ reason: Reason, removeTotp: z.boolean().default(false) }),
  output: OneTimePassword,
  errors: [
    "record.not_found",
    "identity.outside_scope",
    "identity.account_state",
    "identity.exceeds_own",
    "identity.not_on_oneself",
  ],
});

export const unlockAccount = defineOperation({
  id: "identity.unlockAccount",
  method: "POST",
  path: "/api/accounts/{accountId}/unlock",
  summary: "Lifts the lock that wrong passwords put on an account.",
  access: { ability: "identity.manage" },
  params: accountParams,
  output: AccountDetail,
  errors: ["record.not_found", "identity.outside_scope", "identity.exceeds_own"],
});

export const endAccountSessions = defineOperation({
  id: "identity.endAccountSessions",
  method: "POST",
  path: "/api/accounts/{accountId}/sessions-end",
  summary: "Signs a person out everywhere.",
  access: { ability: "identity.manage" },
  params: accountParams,
  output: z.object({ ended: z.int() }),
  errors: ["record.not_found", "identity.outside_scope", "identity.exceeds_own"],
});

export const printHandover = defineOperation({
  id: "identity.printHandover",
  method: "POST",
  path: "/api/handovers/{handoverId}/print",
  summary: "The sheets with one-time passwords as a print page, once, for the person who made them.",
  access: { ability: "identity.manage" },
  params: z.object({ handoverId: z.uuid() }),
  output: { kind: "file", mediaTypes: ["text/html; charset=utf-8"] },
  errors: ["record.not_found", "identity.handover_printed", "identity.handover_unreadable"],
});
