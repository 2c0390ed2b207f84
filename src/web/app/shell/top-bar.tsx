import {
  ActionIcon,
  Badge,
  Box,
  Burger,
  Button,
  Group,
  Kbd,
  Text,
  Tooltip,
  useMantineColorScheme,
} from "@mantine/core";
import { setLanguage, useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { unitInLanguage } from "../../i18n/unit-in-language.ts";
import { IconMoon, IconSearch, IconSun } from "../../ui/icons/icons.gen.ts";
import { pageSettings } from "../page-settings.ts";
import { useSession } from "../session.tsx";
import { appTexts } from "../texts.ts";
import { NoticesMenu } from "./notices-menu.tsx";
import { PersonMenu } from "./person-menu.tsx";
import classes from "./shell.module.css";

interface TopBarProps {
  readonly railOpen: boolean;
  readonly onToggleRail: () => void;
  readonly onFind: () => void;
}

export function TopBar({ railOpen, onToggleRail, onFind }: TopBarProps) {
  const t = useTexts(appTexts);
  const session = useSession();
  const language = useLanguage();
  return (
    <Group h="100%" px="sm" gap="xs" wrap="nowrap">
      <Burger opened={railOpen} onClick={onToggleRail} hiddenFrom="md" size="sm" aria-label={t("openRail")} />
      <Text fw={600} c="var(--mantine-color-anchor)" visibleFrom="sm">
        {t("product")}
      </Text>
      <Box className={classes["unit"] ?? ""} flex={1}>
        <Text span size="sm" c="dimmed">
          {unitInLanguage(session, language)}
        </Text>{" "}
        {session.demo && (
          <Badge color="gray" variant="outline" size="sm" visibleFrom="sm">
            {t("demo")}
          </Badge>
        )}{" "}
        {session.readOnly && (
          <Badge color="gray" variant="outline" size="sm">
            {t("readOnly")}
          </Badge>
        )}
      </Box>
      <Button
        variant="default"
        onClick={onFind}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        visibleFrom="sm"
      >
        {t("find")}
      </Button>
      <ActionIcon onClick={onFind} aria-label={t("find")} hiddenFrom="sm" size="lg">
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      <NoticesMenu />
      <LanguageSwitch />
      <ThemeSwitch />
      <PersonMenu />
    </Group>
  );
}

/** Shows the other language by its own name and changes to it. */
export function LanguageSwitch() {
  const language = useLanguage();
  const other = language === "vi" ? "en" : "vi";
  return (
    <Button variant="subtle" color="gray" px={6} lang={other} onClick={() => setLanguage(other, pageSettings.basePath)}>
      {other === "vi" ? "Tiếng Việt" : "English"}
    </Button>
  );
}

export function ThemeSwitch() {
  const t = useTexts(appTexts);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark = colorScheme === "dark";
  const label = dark ? t("themeLight") : t("themeDark");
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" aria-label={label} onClick={() => setColorScheme(dark ? "light" : "dark")}>
        {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
