import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { call } from "../../api/call.ts";
import type { CallResult } from "../../api/operation-types.ts";
import { currentOwnPath } from "../../app/own-path.ts";
import { useLanguage } from "../../i18n/language.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { IconBuildingBank } from "../../ui/icons/icons.gen.ts";

interface ProviderButtonProps {
  readonly provider: NonNullable<CallResult<"identity.getSignInWays">["provider"]>;
}

/** Leaves for the identity provider of the province; afterwards the page that is open now comes back. */
export function ProviderButton({ provider }: ProviderButtonProps) {
  const language = useLanguage();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const body = { returnTo: currentOwnPath() };
      location.assign((await call("identity.beginProviderSignIn", { body }, { whenSignedOut: "fail" })).url);
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Stack gap="sm">
      <Button
        fullWidth
        leftSection={<IconBuildingBank size={18} aria-hidden />}
        loading={busy}
        onClick={leave}
        // Labels of provinces are long: two lines rather than a cut word.
        styles={{ root: { height: "auto", minHeight: 42, paddingBlock: 8 }, label: { whiteSpace: "normal" } }}
      >
        {language === "vi" ? provider.labelVi : provider.labelEn}
      </Button>
      <ErrorNotice error={error} />
    </Stack>
  );
}
