import { Alert, Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { call } from "../../api/call.ts";
import { useTexts } from "../../i18n/texts.ts";
import { IconClock } from "../../ui/icons/icons.gen.ts";
import { useKeepSession, useSession } from "../session.tsx";
import { appTexts } from "../texts.ts";

/** Warns before the session ends and keeps it alive on request; what is typed stays in any case. */
export function SessionWatch() {
  const t = useTexts(appTexts);
  const { session } = useSession();
  const keep = useKeepSession();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  const endsAt = Date.parse(session.endsAt);
  if (now < Date.parse(session.warnAt) || now >= endsAt) return null;
  const minutes = Math.max(1, Math.ceil((endsAt - now) / 60_000));
  const extendable = session.endsAt < session.absoluteEndsAt;
  const stay = async () => keep(await call("identity.extendSession", {}));
  return (
    <Alert role="alert" color="yellow" mb="sm" icon={<IconClock size={18} aria-hidden />}>
      <Group justify="space-between">
        <div>
          <Text fw={600}>{t("sessionEnding", { minutes })}</Text>
          <Text size="sm">{extendable ? t("sessionEndingDetail") : t("sessionAbsolute")}</Text>
        </div>
        {extendable && <Button onClick={stay}>{t("stay")}</Button>}
      </Group>
    </Alert>
  );
}
