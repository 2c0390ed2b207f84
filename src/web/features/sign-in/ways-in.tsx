import { Button, Divider, Stack } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useOperation } from "../../api/use-operation.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ProviderButton } from "./provider-button.tsx";
import { signInTexts } from "./texts.ts";

/**
 * The button of the province where there is one, then the form of the password; behind a button of its own where own
 * passwords are for the few who keep the system running.
 */
export function WaysIn({ form }: { readonly form: ReactNode }) {
  const t = useTexts(signInTexts);
  const ways = useOperation("identity.getSignInWays", {});
  const [open, setOpen] = useState(false);
  if (ways.isPending) return null;
  if (!ways.data?.provider) return form;
  const { provider, passwords } = ways.data;
  return (
    <Stack gap="md">
      <ProviderButton provider={provider} />
      {passwords || open ? (
        <>
          <Divider label={t("or")} />
          {form}
        </>
      ) : (
        <Button variant="subtle" size="xs" style={{ alignSelf: "flex-start" }} onClick={() => setOpen(true)}>
          {t("withPassword")}
        </Button>
      )}
    </Stack>
  );
}
