import { Alert } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { useTexts } from "../../i18n/texts.ts";
import { IconWifiOff } from "../../ui/icons/icons.gen.ts";
import { appTexts } from "../texts.ts";

export function OfflineNotice() {
  const t = useTexts(appTexts);
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert role="status" color="yellow" mb="sm" icon={<IconWifiOff size={18} aria-hidden />}>
      {t("offline")}
    </Alert>
  );
}
