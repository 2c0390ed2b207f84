import { Anchor, Group, List } from "@mantine/core";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { bundleFileName, decisionFileName } from "../../../../../domain/scoring/published-file-names.ts";
import { pageSettings } from "../../../../app/page-settings.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { publicationTexts } from "../texts.ts";
import { CopyThis } from "./copy-this.tsx";
import { DigestText } from "./digest-text.tsx";
import classes from "./publications.module.css";
import type { Publication } from "./types.ts";

interface VerifyStepsProps {
  readonly round: Pick<RoundDetail, "id" | "year" | "demonstration">;
  /** The newest publication. */
  readonly publication: Pick<Publication, "number" | "fingerprint" | "signedDecision">;
}

/** How a stranger checks what was published, in three lines. */
export function VerifySteps({ round, publication: { number, fingerprint, signedDecision } }: VerifyStepsProps) {
  const t = useTexts(publicationTexts);
  const { basePath } = pageSettings;
  // With the decision beside its bundle, both are looked at.
  const of = { round, number };
  const files = [bundleFileName(of, "public"), ...(signedDecision === null ? [] : [decisionFileName(of)])];
  const command = `node verify.mjs ${files.join(" ")} --key ${fingerprint}`;
  return (
    <Section title={t("verify")}>
      <List type="ordered" size="sm" spacing="xs">
        <List.Item>
          {t("verify.get")}{" "}
          <Anchor size="sm" underline="always" href={`${basePath}/verify.mjs`} download="verify.mjs">
            {t("verify.tool")}
          </Anchor>
          {signedDecision !== null && (
            <>
              {", "}
              <Anchor
                size="sm"
                underline="always"
                href={`${basePath}/rankings/${round.id}/publications/${number}/decision.pdf`}
                download={decisionFileName(of)}
              >
                {t("verify.decision")}
              </Anchor>
            </>
          )}
          .
        </List.Item>
        <List.Item>
          {t("verify.run")}
          <Group gap="xs" wrap="nowrap" align="start">
            <code className={classes["command"]}>{command}</code>
            <CopyThis name={t("verify.command")} value={command} />
          </Group>
        </List.Item>
        <List.Item>
          {t("verify.compare")}{" "}
          <Anchor size="sm" underline="always" href={`${basePath}/rankings/${round.id}/publications`}>
            {t("verify.page")}
          </Anchor>
          .
          <DigestText name={t("digest.fingerprint")} digest={fingerprint} />
        </List.Item>
      </List>
    </Section>
  );
}
