import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import { renumberSet } from "../../../../../domain/scoring/edit/renumber-set.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconCopy,
  IconPlus,
  IconTrash,
} from "../../../../ui/icons/icons.gen.ts";
import type { Designer } from "../state/use-designer.ts";
import { designerTexts } from "../texts.ts";
import type { TreeActs } from "./tree-acts.ts";

interface TreeToolsProps {
  readonly designer: Designer;
  readonly acts: TreeActs;
}

const tools = [
  { act: "up", Icon: IconArrowUp },
  { act: "down", Icon: IconArrowDown },
  { act: "out", Icon: IconArrowLeft },
  { act: "in", Icon: IconArrowRight },
  { act: "duplicate", Icon: IconCopy },
  { act: "remove", Icon: IconTrash },
] as const;

/** What may be done with the chosen part, by mouse and finger; the same is on the keys. */
export function TreeTools({ designer, acts }: TreeToolsProps) {
  const t = useTexts(designerTexts);
  const level = designer.path.length;
  return (
    <Group gap={6}>
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />}>
            {t("tool.add")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={acts.addArea}>{t("tool.addArea")}</Menu.Item>
          {level >= 1 && (
            <Menu.Item onClick={level === 1 ? acts.addChild : acts.addSibling}>
              {t(level === 3 ? "tool.addComponent" : "tool.addCriterion")}
            </Menu.Item>
          )}
          {level === 2 && <Menu.Item onClick={acts.addChild}>{t("tool.addComponent")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {tools.map(({ act, Icon }) => (
        <ActionIcon
          key={act}
          variant="default"
          aria-label={t(`tool.${act}`)}
          title={t(`tool.${act}`)}
          disabled={level === 0}
          onClick={() => acts[act]()}
        >
          <Icon size={15} aria-hidden />
        </ActionIcon>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        title={t("tool.renumberHint")}
        onClick={() => designer.edit(renumberSet(designer.document), designer.path)}
      >
        {t("tool.renumber")}
      </Button>
      <Button
        size="compact-sm"
        variant={level === 0 ? "light" : "default"}
        aria-pressed={level === 0}
        onClick={() => designer.select([])}
      >
        {t("tool.set")}
      </Button>
    </Group>
  );
}
