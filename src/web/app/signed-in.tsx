import { Box } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { signInGate } from "../api/sign-in-gate.ts";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { FeatureList } from "./feature-list.ts";
import { features } from "./features.ts";
import { lazyPart } from "./lazy-part.ts";
import { isReturnPage } from "./own-path.ts";
import { PageSkeleton } from "./page-skeleton.tsx";
import { makeRouter } from "./router.tsx";
import { SessionProvider, useSessionQuery } from "./session.tsx";

const SignInPage = lazy(() =>
  import("../features/sign-in/sign-in-page.tsx").then((module) => ({ default: module.SignInPage })),
);
const SignInDialog = lazyPart(() =>
  import("../features/sign-in/sign-in-dialog.tsx").then((module) => module.SignInDialog),
);
const ForcedPasswordPage = lazy(() =>
  import("../features/sign-in/forced-password-page.tsx").then((module) => ({ default: module.ForcedPasswordPage })),
);
const ForcedTotpPage = lazy(() =>
  import("../features/sign-in/forced-totp-page.tsx").then((module) => ({ default: module.ForcedTotpPage })),
);
const ProviderReturnPage = lazy(() =>
  import("../features/sign-in/provider-return-page.tsx").then((module) => ({ default: module.ProviderReturnPage })),
);

/** The browser that comes back from the identity provider is signed in first; everybody else is looked at. */
export function SignedIn() {
  const [returning] = useState(isReturnPage);
  return returning ? <Suspense fallback={<Waiting />}>{<ProviderReturnPage />}</Suspense> : <Door />;
}

/** Decides what a visitor sees: the sign-in, what must be done before anything else, or the application. */
function Door() {
  const query = useSessionQuery();
  const [router] = useState(makeRouter);
  const askAgain = useSyncExternalStore(signInGate.subscribe, signInGate.isClosed);
  const session = query.data;
  // Asked again in another language, the door stays open with what was typed at it until the answer is there.
  const [signedOut, setSignedOut] = useState(false);
  const isOut = query.isPending ? signedOut : query.error?.status === 401 && !session;
  if (isOut !== signedOut) setSignedOut(isOut);
  if (isOut) return <Suspense fallback={<Waiting />}>{<SignInPage />}</Suspense>;
  if (query.isPending) return <Waiting />;
  if (!session) {
    return (
      <Box component="main" p="xl" maw={640} mx="auto">
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      </Box>
    );
  }
  return (
    <SessionProvider session={session}>
      <Suspense fallback={<Waiting />}>
        {session.mustChangePassword ? (
          <ForcedPasswordPage />
        ) : session.mustSetUpTotp ? (
          <ForcedTotpPage />
        ) : (
          <FeatureList value={features}>
            <RouterProvider router={router} />
          </FeatureList>
        )}
        {askAgain && <SignInDialog login={session.login} accountId={session.accountId} />}
      </Suspense>
    </SessionProvider>
  );
}

function Waiting() {
  return (
    <Box component="main" p="xl">
      <PageSkeleton />
    </Box>
  );
}
