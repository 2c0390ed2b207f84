import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { IconBookmark, IconTrash } from "../icons/icons.gen.ts";
import { uiTexts } from "../texts.ts";
import { useLocalSetting } from "./local-setting.ts";

/** Filters, sort and columns under a name, at this computer. */
export interface SavedView {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
}

interface SavedViewsProps {
  readonly listId: string;
  readonly current: Omit<SavedView, "name">;
  readonly onUse: (view: SavedView) => void;
}

export function SavedViews({ listId, current, onUse }: SavedViewsProps) {
  const t = useTexts(uiTexts);
  const [views, setViews] = useLocalSetting<readonly SavedView[]>(`list.${listId}.views`, []);
  const [name, setName] = useState("");
  const save = (event: FormEvent) => {
    event.preventDefault();
    const title = name.trim();
    if (title === "") return;
    setViews([...views.filter((view) => view.name !== title), { ...current, name: title }]);
    setName("");
  };
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={15} aria-hidden />}>
          {t("list.views")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("list.views")}>
        <Stack gap="xs">
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              {t("list.noViews")}
            </Text>
          )}
          {views.map((view) => (
            <Group key={view.name} gap={4} wrap="nowrap">
              <Button variant="subtle" flex={1} justify="flex-start" onClick={() => onUse(view)}>
                {view.name}
              </Button>
              <ActionIcon
                aria-label={t("list.removeView", { name: view.name })}
                onClick={() => setViews(views.filter((one) => one !== view))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <form onSubmit={save}>
            <Group gap="xs" align="end" wrap="nowrap">
              <TextInput
                label={t("list.viewName")}
                value={name}
                flex={1}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit">{t("list.saveView")}</Button>
            </Group>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
