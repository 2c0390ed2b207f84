/** Where a proposal stands on the page of its case. */
export const proposalAnchor = (proposalId: string) => `proposal-${proposalId}`;
