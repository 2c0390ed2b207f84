import { ActionIcon, Menu, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../i18n/language.ts";
import { useTexts } from "../../i18n/texts.ts";
import { unitInLanguage } from "../../i18n/unit-in-language.ts";
import { IconKey, IconLogout, IconUser } from "../../ui/icons/icons.gen.ts";
import { useSession } from "../session.tsx";
import { signOut } from "../sign-out.ts";
import { appTexts } from "../texts.ts";

/** Name, roles of today, own profile, sign out. */
export function PersonMenu() {
  const t = useTexts(appTexts);
  const session = useSession();
  const language = useLanguage();
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t("person", { name: session.displayName })}>
          <IconUser size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {session.displayName}
          </Text>
          {session.position && <Text size="xs">{session.position}</Text>}
          {session.roles.map((role) => (
            <Text size="xs" key={`${role.roleCode} ${role.unitId} ${role.onBehalfOf?.accountId ?? ""}`}>
              {language === "vi" ? role.nameVi : role.nameEn} · {unitInLanguage(role, language)}
              {role.onBehalfOf && ` · ${t("substituting", { name: role.onBehalfOf.displayName })}`}
            </Text>
          ))}
        </Menu.Label>
        <Menu.Item leftSection={<IconKey size={16} aria-hidden />} component={Link} to="/profile">
          {t("profile")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut(session)}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
