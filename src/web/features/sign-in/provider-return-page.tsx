import { Box, Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ApiError } from "../../api/api-error.ts";
import { call } from "../../api/call.ts";
import type { CallResult } from "../../api/operation-types.ts";
import { pageSettings } from "../../app/page-settings.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { CodeForm } from "./code-form.tsx";
import { signInTexts } from "./texts.ts";

const first = `${pageSettings.basePath}/app/`;
const go = (path: string) => location.replace(`${pageSettings.basePath}/app${path}`);
/** Read once: the answer of the provider leaves the address bar at once, and with it the history. */
const query = location.search;

/** The browser is back from the identity provider: its answer is redeemed, once, and the wanted page opens. */
export function ProviderReturnPage() {
  const t = useTexts(signInTexts);
  const answer = useQuery<CallResult<"identity.finishProviderSignIn">, ApiError>({
    queryKey: ["providerReturn"],
    queryFn: () => call("identity.finishProviderSignIn", { body: { query: query || "?" } }, { whenSignedOut: "fail" }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnMount: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
  const { data, error } = answer;
  useEffect(() => history.replaceState(null, "", location.pathname), []);
  useEffect(() => {
    if (data?.step === "signedIn") go(data.returnTo);
  }, [data]);
  return (
    <Box component="main" maw={480} mx="auto" px="md" py={48}>
      <Paper withBorder p="lg">
        <Title order={1} mb="md">
          {error ? t("returnRefused") : t("title")}
        </Title>
        {data?.step === "totp" ? (
          <CodeForm challenge={data.challenge} onDone={() => go(data.returnTo)} onBack={() => go("/")} />
        ) : (
          !error && <Text role="status">{t("returning")}</Text>
        )}
        <ErrorNotice error={error} />
        {error && (
          <Text mt="md">
            <a href={first}>{t("beginAgain")}</a>
          </Text>
        )}
      </Paper>
    </Box>
  );
}
