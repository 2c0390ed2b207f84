import { Anchor, List } from "@mantine/core";
import { pageSettings } from "../../../../app/page-settings.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { publicationTexts } from "../texts.ts";
import { DigestText } from "./digest-text.tsx";
import classes from "./publications.module.css";

interface VerifyStepsProps {
  readonly roundId: string;
  /** Of the key that signed the newest publication. */
  readonly fingerprint: string;
}

/** How a stranger checks what was published, in three lines. */
export function VerifySteps({ roundId, fingerprint }: VerifyStepsProps) {
  const t = useTexts(publicationTexts);
  const { basePath } = pageSettings;
  return (
    <Section title={t("verify")}>
      <List type="ordered" size="sm" spacing="xs">
        <List.Item>
          {t("verify.get")}{" "}
          <Anchor size="sm" href={`${basePath}/verify.mjs`} download="verify.mjs">
            {t("verify.tool")}
          </Anchor>
          .
        </List.Item>
        <List.Item>
          {t("verify.run")}
          <code className={classes["command"]}>{`node verify.mjs *.json --key ${fingerprint}`}</code>
        </List.Item>
        <List.Item>
          {t("verify.compare")}{" "}
          <Anchor size="sm" href={`${basePath}/rankings/${roundId}/publications`}>
            {t("verify.page")}
          </Anchor>
          .
          <DigestText name={t("digest.fingerprint")} digest={fingerprint} />
        </List.Item>
      </List>
    </Section>
  );
}
