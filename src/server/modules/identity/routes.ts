import { deleteCookie } from "hono/cookie";
import * as accountImport from "../../../contract/identity/account-import.ts";
import * as accounts from "../../../contract/identity/accounts.ts";
import * as own from "../../../contract/identity/own-account.ts";
import * as roles from "../../../contract/identity/roles.ts";
import * as session from "../../../contract/identity/session.ts";
import * as substitutions from "../../../contract/identity/substitutions.ts";
import { type HttpApp, type HttpContext, type MountDeps, mount, sessionCookie } from "../../http/mount.ts";
import type { IdentityDeps } from "./deps.ts";
import { providerRoutes } from "./provider-routes.ts";
import { applyAccountImport, getAccountImportProgress } from "./service/apply-account-import.ts";
import { deactivateAccount, endAccountSessions, reactivateAccount, unlockAccount } from "./service/close-account.ts";
import { confirmSignIn } from "./service/confirm-sign-in.ts";
import { createAccount } from "./service/create-account.ts";
import { listDemoAccounts } from "./service/demo-accounts.ts";
import { editAccount } from "./service/edit-account.ts";
import { findColleagues } from "./service/find-colleagues.ts";
import { getAccountImportTemplate, previewAccountImport } from "./service/import-accounts.ts";
import { changeOwnPassword } from "./service/own-password.ts";
import {
  endOtherSessions,
  endOwnSession,
  extendSession,
  getSession,
  listOwnSessions,
  signOut,
} from "./service/own-sessions.ts";
import { confirmTotp, disableTotp, startTotp } from "./service/own-totp.ts";
import { printHandover } from "./service/print-handover.ts";
import { countAccountsToSee, getAccount, listAccounts } from "./service/read-accounts.ts";
import type { RenewedSession } from "./service/renew-session.ts";
import { resetPassword } from "./service/reset-password.ts";
import { endRole, giveRole, listRoles } from "./service/roles.ts";
import { signIn } from "./service/sign-in.ts";
import { endSubstitution, listSubstitutions, nameSubstitute } from "./service/substitutions.ts";
import { giveSessionCookie } from "./session-cookie.ts";

/** Each line: which operation, which service. The cookie of the session is the only thing handled here. */
export function identityRoutes(app: HttpApp, mounting: MountDeps, deps: IdentityDeps): void {
  sessionRoutes(app, mounting, deps);
  providerRoutes(app, mounting, deps);
  ownAccountRoutes(app, mounting, deps);
  accountRoutes(app, mounting, deps);
  accountImportRoutes(app, mounting, deps);

  mount(app, mounting, roles.listRoles, ({ context }) => listRoles(deps, context));
  mount(app, mounting, roles.giveRole, ({ context, params, body }) => giveRole(deps, context, params.accountId, body));
  mount(app, mounting, roles.endRole, ({ context, params, body }) => endRole(deps, context, params, body));

  mount(app, mounting, substitutions.listSubstitutions, ({ context, query }) =>
    listSubstitutions(deps, context, query),
  );
  mount(app, mounting, substitutions.nameSubstitute, ({ context, body }) => nameSubstitute(deps, context, body));
  mount(app, mounting, substitutions.endSubstitution, ({ context, params }) =>
    endSubstitution(deps, context, params.substitutionId),
  );
}

function sessionRoutes(app: HttpApp, mounting: MountDeps, deps: IdentityDeps): void {
  mount(app, mounting, session.signIn, async ({ context, body, http }) => {
    const answer = await signIn(deps, context, body);
    if (answer.step === "totp") return { ...answer, endsAt: answer.endsAt.toISOString() };
    giveSessionCookie(http, deps, answer.token);
    return { step: answer.step, session: answer.session };
  });
  mount(app, mounting, session.confirmSignIn, async ({ context, body, http }) => {
    const answer = await confirmSignIn(deps, context, body);
    giveSessionCookie(http, deps, answer.token);
    return { step: answer.step, session: answer.session };
  });
  mount(app, mounting, session.getSession, ({ context }) => getSession(deps, context));
  mount(app, mounting, session.extendSession, ({ context }) => extendSession(deps, context));
  mount(app, mounting, session.signOut, async ({ context, http }) => {
    await signOut(deps, context);
    deleteCookie(http, sessionCookie, { path: deps.cookie.path, secure: deps.cookie.secure });
    return null;
  });
  mount(app, mounting, session.listDemoAccounts, ({ context }) => listDemoAccounts(deps, context));
}

function ownAccountRoutes(app: HttpApp, mounting: MountDeps, deps: IdentityDeps): void {
  mount(app, mounting, own.listOwnSessions, ({ context }) => listOwnSessions(deps, context));
  mount(app, mounting, own.endOtherSessions, ({ context }) => endOtherSessions(deps, context));
  mount(app, mounting, own.endOwnSession, async ({ context, params }) => {
    await endOwnSession(deps, context, params.sessionId);
    return null;
  });
  const renewed = (http: HttpContext, { token, session: view }: RenewedSession) => {
    giveSessionCookie(http, deps, token);
    return view;
  };
  mount(app, mounting, own.changeOwnPassword, async ({ context, body, http }) =>
    renewed(http, await changeOwnPassword(deps, context, body)),
  );
  mount(app, mounting, own.startTotp, ({ context, body }) => startTotp(deps, context, body));
  mount(app, mounting, own.confirmTotp, async ({ context, body, http }) =>
    renewed(http, await confirmTotp(deps, context, body)),
  );
  mount(app, mounting, own.disableTotp, async ({ context, body, http }) =>
    renewed(http, await disableTotp(deps, context, body)),
  );
  mount(app, mounting, own.findColleagues, ({ context, query }) => findColleagues(deps, context, query));
}

function accountRoutes(app: HttpApp, mounting: MountDeps, deps: IdentityDeps): void {
  mount(app, mounting, accounts.listAccounts, ({ context, query }) => listAccounts(deps, context, query));
  mount(app, mounting, accounts.countAccountsToSee, ({ context }) => countAccountsToSee(deps, context));
  mount(app, mounting, accounts.createAccount, ({ context, body }) => createAccount(deps, context, body));
  mount(app, mounting, accounts.getAccount, ({ context, params }) => getAccount(deps, context, params.accountId));
  mount(app, mounting, accounts.editAccount, ({ context, params, body }) =>
    editAccount(deps, context, params.accountId, body),
  );
  mount(app, mounting, accounts.deactivateAccount, ({ context, params, body }) =>
    deactivateAccount(deps, context, params.accountId, body),
  );
  mount(app, mounting, accounts.reactivateAccount, ({ context, params, body }) =>
    reactivateAccount(deps, context, params.accountId, body),
  );
  mount(app, mounting, accounts.resetPassword, ({ context, params, body }) =>
    resetPassword(deps, context, params.accountId, body),
  );
  mount(app, mounting, accounts.unlockAccount, ({ context, params }) => unlockAccount(deps, context, params.accountId));
  mount(app, mounting, accounts.endAccountSessions, ({ context, params }) =>
    endAccountSessions(deps, context, params.accountId),
  );
  mount(app, mounting, accounts.printHandover, ({ context, params }) =>
    printHandover(deps, context, params.handoverId),
  );
}

function accountImportRoutes(app: HttpApp, mounting: MountDeps, deps: IdentityDeps): void {
  mount(app, mounting, accountImport.getAccountImportTemplate, ({ context }) =>
    getAccountImportTemplate(deps, context),
  );
  mount(app, mounting, accountImport.previewAccountImport, ({ context, body }) =>
    previewAccountImport(deps, context, body),
  );
  mount(app, mounting, accountImport.applyAccountImport, ({ context, params, body }) =>
    applyAccountImport(deps, context, params.previewId, body),
  );
  mount(app, mounting, accountImport.getAccountImportProgress, ({ context, params }) =>
    getAccountImportProgress(deps, context, params.previewId),
  );
}
