import {
  ActionIcon,
  Badge,
  Burger,
  Button,
  Kbd,
  Text,
  Tooltip,
  useComputedColorScheme,
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
import { UnitName } from "./unit-name.tsx";

interface TopBarProps {
  readonly railOpen: boolean;
  readonly onToggleRail: () => void;
  readonly onFind: () => void;
}

export function TopBar({ railOpen, onToggleRail, onFind }: TopBarProps) {
  const t = useTexts(appTexts);
  const session = useSession();
  const unit = unitInLanguage(session, useLanguage());
  return (
    <div className={classes["bar"]}>
      <Burger opened={railOpen} onClick={onToggleRail} hiddenFrom="md" size="sm" aria-label={t("openRail")} />
      <Text className={classes["product"] ?? ""} fw={600} c="var(--mantine-color-anchor)">
        {t("product")}
      </Text>
      <div className={classes["whose"]}>
        {unit !== null && <UnitName name={unit} />}
        {session.demo && <Mark text={t("demo")} />}
        {session.readOnly && <Mark text={t("readOnly")} />}
      </div>
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
    </div>
  );
}

/** Never cut: what the page is not is to be seen at every width. */
function Mark({ text }: { text: string }) {
  return (
    <Badge color="gray" variant="outline" size="sm" className={classes["mark"] ?? ""}>
      {text}
    </Badge>
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
  const { setColorScheme } = useMantineColorScheme();
  // Where none was chosen it is that of the machine, which the choice itself ("auto") does not say.
  const dark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  const label = dark ? t("themeLight") : t("themeDark");
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" aria-label={label} onClick={() => setColorScheme(dark ? "light" : "dark")}>
        {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
