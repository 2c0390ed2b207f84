import { type Ability, isScoringWork } from "../../../../domain/identity/ability.ts";
import type { Role } from "../../../../domain/identity/model.ts";
import { type Holding, holdsAll } from "../../../../domain/identity/policy.ts";
import type { Tx } from "../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { notify } from "../../../platform/notices/notify.ts";
import type { IdentityDeps } from "../deps.ts";
import type { AccountRow } from "../repository/accounts.ts";
import { listHoldersOf } from "../repository/role-holders.ts";
import { listHoldings } from "../repository/roles.ts";

/** How somebody came by rights of scoring. */
export type ScoringRight =
  | {
      readonly kind: "given";
      readonly account: AccountRow;
      readonly role: Role;
      readonly assignmentId: string;
      readonly reason: string;
    }
  | {
      readonly kind: "imported";
      readonly roles: readonly Role[];
      readonly people: number;
      readonly previewId: string;
      readonly reason: string;
    }
  | {
      readonly kind: "substituted";
      readonly account: AccountRow;
      readonly substitute: AccountRow;
      readonly holdings: readonly Holding[];
      readonly id: string;
    };

interface Words {
  readonly titleVi: string;
  readonly titleEn: string;
  readonly reason: string | undefined;
  readonly href: string;
  readonly key: string;
}

/**
 * Tells whoever runs the index that another person gave somebody rights of scoring: who gives roles need not hold them,
 * so nobody comes by them unseen. Roles that only look are not told.
 */
export async function tellIndexOwner(
  tx: Tx,
  deps: IdentityDeps,
  context: RequestContext,
  right: ScoringRight,
): Promise<void> {
  if (!givesScoring(right)) return;
  await tell(tx, deps, context, wordsOf(right));
}

/**
 * Tells them that a new way was opened into an account which has rights of scoring that the person who opened it does
 * not hold himself: a new password, or a person of the provider.
 */
export async function tellOfDoor(
  tx: Tx,
  deps: IdentityDeps,
  context: RequestContext,
  door: { readonly account: AccountRow; readonly way: "password" | "provider"; readonly reason: string },
): Promise<void> {
  const { account, way, reason } = door;
  const holdings = await listHoldings(tx, account.id, dayInVietnam(context.now));
  const scoring = holdings.map(({ abilities, scope }) => ({ abilities: abilities.filter(isScoringWork), scope }));
  if (holdsAll(getActor(context), scoring)) return;
  const name = account.display_name;
  const isPassword = way === "password";
  await tell(tx, deps, context, {
    titleVi: isPassword ? `Đã cấp lại mật khẩu của ${name}` : `Đã gắn người đăng nhập mới vào tài khoản ${name}`,
    titleEn: isPassword ? `${name} was given a new password` : `A person of the provider was tied to ${name}`,
    reason,
    href: `/accounts/${account.id}`,
    key: `identity.door ${account.id} ${context.requestId}`,
  });
}

function givesScoring(right: ScoringRight): boolean {
  switch (right.kind) {
    case "given":
      return givesWork(right.role);
    case "imported":
      return right.roles.some(givesWork);
    case "substituted":
      return right.holdings.some(givesWork);
  }
}

function wordsOf(right: ScoringRight): Words {
  switch (right.kind) {
    case "given": {
      const { account, role, assignmentId, reason } = right;
      return {
        titleVi: `Đã giao vai trò “${role.nameVi}” cho ${account.display_name}`,
        titleEn: `${account.display_name} was given the role “${role.nameEn}”`,
        reason,
        href: `/accounts/${account.id}`,
        key: `identity.giveRole ${assignmentId}`,
      };
    }
    case "imported": {
      const { roles, people, previewId, reason } = right;
      const names = (pick: (role: Role) => string) => roles.filter(givesWork).map(pick).join(", ");
      return {
        titleVi: `Đã giao vai trò chấm điểm cho ${people} tài khoản nhập từ tệp: ${names((role) => role.nameVi)}`,
        titleEn: `${people} accounts of an import were given roles of scoring: ${names((role) => role.nameEn)}`,
        reason,
        href: "/accounts",
        key: `identity.importAccounts ${previewId}`,
      };
    }
    case "substituted": {
      const { account, substitute, id } = right;
      return {
        titleVi: `${substitute.display_name} được cử làm thay ${account.display_name}`,
        titleEn: `${substitute.display_name} was named to stand in for ${account.display_name}`,
        // Why somebody is away may be a matter of health.
        reason: undefined,
        href: `/accounts/${account.id}`,
        key: `identity.nameSubstitute ${id}`,
      };
    }
  }
}

function givesWork({ abilities }: { readonly abilities: readonly Ability[] }): boolean {
  return abilities.some(isScoringWork);
}

async function tell(tx: Tx, deps: IdentityDeps, context: RequestContext, words: Words): Promise<void> {
  const { accountId, displayName } = getActor(context);
  const owners = await listHoldersOf(tx, "scoring.manage", dayInVietnam(context.now));
  const { titleVi, titleEn, reason, href, key } = words;
  await notify(tx, deps, {
    accountIds: owners.map((owner) => owner.accountId),
    except: accountId,
    kind: "task",
    titleVi,
    titleEn,
    textVi: [`Người thực hiện: ${displayName}.`, reason].filter(Boolean).join(" "),
    textEn: [`Done by: ${displayName}.`, reason].filter(Boolean).join(" "),
    href,
    key,
  });
}
