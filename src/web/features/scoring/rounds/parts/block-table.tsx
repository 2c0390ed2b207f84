import { Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { canAny, useSession } from "../../../../app/session.tsx";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { titleOf } from "../../sets/parts/set-words.ts";
import { roundTexts } from "../texts.ts";
import { nameOf } from "./name-of.ts";
import classes from "./result.module.css";
import { WideContent } from "./wide-content.tsx";

/** The blocks of a round with the set each is scored by, its classes and how many of its units have every input. */
export function BlockTable({ round }: { readonly round: Pick<RoundDetail, "blocks"> }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const session = useSession();
  const readsSets = canAny(session, ["scoring.read"]);
  return (
    <WideContent label={t("blocks")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("block")}</Table.Th>
            <Table.Th miw="10rem">{t("set")}</Table.Th>
            <Table.Th>{t("classes")}</Table.Th>
            <Table.Th ta="right">{t("units")}</Table.Th>
            <Table.Th ta="right">{t("complete")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {round.blocks.map((block) => {
            const set = t("set.version", {
              title: titleOf({ title: block.setTitle, titleEn: block.setTitleEn }, language),
              version: block.setVersion,
            });
            return (
              <Table.Tr key={block.code}>
                <Table.Td>{nameOf(block, language)}</Table.Td>
                <Table.Td>
                  {readsSets ? (
                    <Link to={`/criteria-sets/${block.setId}`} className={classes["link"]}>
                      {set}
                    </Link>
                  ) : (
                    set
                  )}
                </Table.Td>
                <Table.Td>
                  {block.classes === null
                    ? t("policy.ofSet")
                    : block.classes.map((one) => (language === "en" && one.nameEn) || one.name).join(", ")}
                </Table.Td>
                <Table.Td ta="right">
                  <NumberText value={block.units} />
                </Table.Td>
                <Table.Td ta="right">
                  <NumberText value={block.complete} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
