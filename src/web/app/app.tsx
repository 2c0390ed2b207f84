import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useMemo } from "react";
import { shouldRetry } from "../api/use-operation.ts";
import { useTexts } from "../i18n/texts.ts";
import { useFieldMessages } from "../ui/form/use-field-messages.ts";
import { pageSettings } from "./page-settings.ts";
import { SignedIn } from "./signed-in.tsx";
import { appTexts } from "./texts.ts";
import { readableColors, themeWith } from "./theme.ts";

const client = new QueryClient({
  defaultOptions: { queries: { retry: shouldRetry, staleTime: 10_000, refetchOnWindowFocus: false } },
});

/** Everything around the pages: theme (style elements carry the nonce of this answer), cache of answers, sign-in. */
export function App() {
  const t = useTexts(appTexts);
  useFieldMessages();
  const theme = useMemo(() => themeWith({ closeDialog: t("closeDialog") }), [t]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColors}
      getStyleNonce={() => pageSettings.styleNonce}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <SignedIn />
      </QueryClientProvider>
    </MantineProvider>
  );
}
