import { Anchor, Button, Checkbox, Group, Radio, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { NoticeSettings } from "../../../../contract/notices.ts";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { noticeTexts } from "../texts.ts";

/** Which notices also come by mail or message, and in which language. */
export function NoticeSettingsPage() {
  const answer = useOperation("notices.getSettings", {});
  return <Loaded answer={answer}>{(settings) => <SettingsForm settings={settings} />}</Loaded>;
}

function SettingsForm({ settings }: { settings: NoticeSettings }) {
  const t = useTexts(noticeTexts);
  const [language, setLanguage] = useState(settings.language);
  const [kinds, setKinds] = useState(settings.kinds);
  const save = useCommand("notices.changeSettings", ["notices"]);
  const choose = (kind: string, change: { mail?: boolean; message?: boolean }) =>
    setKinds((before) => before.map((one) => (one.kind === kind ? { ...one, ...change } : one)));
  const submit = () =>
    save.mutate(
      { body: { language, kinds } },
      { onSuccess: () => notify({ kind: "done", text: t("settings.saved") }) },
    );
  const words = { mail: t("settings.mailTo", { address: settings.email ?? "" }), message: "" };
  words.message = t("settings.messageTo", { address: settings.phone ?? "" });
  return (
    <Stack gap="md" maw={720}>
      <Anchor component={Link} to="/notices" size="sm">
        {t("back")}
      </Anchor>
      <PageTitle title={t("settings.title")} />
      <Text>{t("settings.lead")}</Text>
      <div>
        <Text size="sm">
          {!settings.mailWorks ? t("settings.noMail") : settings.email ? words.mail : t("settings.noEmail")}
        </Text>
        <Text size="sm">
          {!settings.messagesWork ? t("settings.noMessages") : settings.phone ? words.message : t("settings.noPhone")}
        </Text>
      </div>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("kind")}</Table.Th>
            <Table.Th scope="col">{t("settings.mail")}</Table.Th>
            <Table.Th scope="col">{t("settings.message")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map((one) => (
            <Table.Tr key={one.kind}>
              <Table.Th scope="row" fw={400}>
                {t(`kind.${one.kind}`)}
              </Table.Th>
              <Table.Td>
                <Checkbox
                  aria-label={t("settings.mailFor", { kind: t(`kind.${one.kind}`) })}
                  checked={one.mail}
                  onChange={(event) => choose(one.kind, { mail: event.currentTarget.checked })}
                />
              </Table.Td>
              <Table.Td>
                <Checkbox
                  aria-label={t("settings.messageFor", { kind: t(`kind.${one.kind}`) })}
                  checked={one.message}
                  onChange={(event) => choose(one.kind, { message: event.currentTarget.checked })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Radio.Group
        label={t("settings.language")}
        value={language}
        onChange={(value) => setLanguage(value === "en" ? "en" : "vi")}
      >
        <Group mt={4}>
          <Radio value="vi" label="Tiếng Việt" />
          <Radio value="en" label="English" />
        </Group>
      </Radio.Group>
      <ErrorNotice error={save.error} />
      <Group>
        <Button onClick={submit} loading={save.isPending}>
          {t("save")}
        </Button>
      </Group>
    </Stack>
  );
}
