import { sql } from "kysely";

/**
 * True of a row `link` that the unit has sent to those who appraise: a document of an explanation only once this was
 * submitted, and only where it stood there at the submission or later.
 */
export const isSentLink = sql<boolean>`(link.stage <> 'explanation' or exists (select from explanation_sheet as sent
  where sent.round_id = link.round_id and sent.unit_id = link.unit_id and sent.state = 'submitted'
    and (link.removed_at is null or link.removed_at > sent.submitted_at)))`;
