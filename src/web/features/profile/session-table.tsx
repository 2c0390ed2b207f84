import { Button, ScrollArea, Table } from "@mantine/core";
import { useCommand, useOperation } from "../../api/use-operation.ts";
import { notify } from "../../app/notices.ts";
import { printInstant } from "../../i18n/dates.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { nameDevice } from "./name-device.ts";
import { profileTexts } from "./texts.ts";

/** Where the person is signed in now; a session that is not known can be ended here. */
export function SessionTable() {
  const t = useTexts(profileTexts);
  const answer = useOperation("identity.listOwnSessions", {});
  const end = useCommand("identity.endOwnSession", ["identity"]);
  const endOthers = useCommand("identity.endOtherSessions", ["identity"]);
  const others = (answer.data?.items ?? []).some((one) => !one.current);
  const onDone = () => notify({ kind: "done", text: t("sessions.ended") });
  return (
    <Loaded answer={answer} isPart>
      {({ items }) => (
        <>
          <ScrollArea viewportProps={{ tabIndex: 0 }}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("sessions.device")}</Table.Th>
                  <Table.Th>{t("sessions.address")}</Table.Th>
                  <Table.Th>{t("sessions.seen")}</Table.Th>
                  <Table.Th>{t("sessions.ends")}</Table.Th>
                  <Table.Th>{t("sessions.act")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((one) => {
                  const device = nameDevice(one.userAgent) ?? t("unknownDevice");
                  return (
                    <Table.Tr key={one.id}>
                      <Table.Td>{device}</Table.Td>
                      <Table.Td>{one.address}</Table.Td>
                      <Table.Td>{printInstant(one.lastSeenAt)}</Table.Td>
                      <Table.Td>{printInstant(one.endsAt)}</Table.Td>
                      <Table.Td>
                        {one.current ? (
                          <StateBadge kind="running" label={t("sessions.current")} />
                        ) : (
                          <Button
                            variant="default"
                            aria-label={t("sessions.endOf", { device, address: one.address })}
                            onClick={() => end.mutate({ params: { sessionId: one.id } })}
                          >
                            {t("sessions.end")}
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </ScrollArea>
          <ErrorNotice error={end.error ?? endOthers.error} />
          {others && (
            <Button
              variant="default"
              mt="sm"
              loading={endOthers.isPending}
              onClick={() => endOthers.mutate({}, { onSuccess: onDone })}
            >
              {t("sessions.endOthers")}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
