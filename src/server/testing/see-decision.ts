type Call = (
  who: string,
  method: "GET",
  path: string,
) => Promise<{ readonly body: { waiting?: { sha256: string } | null } }>;

/** The signed decision that waits for the next publication of a round, as who publishes it sees it. */
export async function seeDecision(
  call: Call,
  roundId: string,
  who = "owner",
): Promise<{ decisionSha256: string | null }> {
  const { body } = await call(who, "GET", `/api/rounds/${roundId}/publications`);
  return { decisionSha256: body.waiting?.sha256 ?? null };
}
