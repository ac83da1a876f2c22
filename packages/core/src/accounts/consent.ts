const day = 24 * 3_600_000

/**
 * How long an account awaits the answer of a parent, in milliseconds: they may read their mail at the week-end. Then it is
 * erased, with their address.
 */
export const consentWait = 7 * day

/**
 * How long a parent may take their consent back by the link that was sent to them. From the age of eight to the highest
 * that a law of the Union may ask for (16, GDPR article 8): then whose account it is decides alone.
 */
export const consentWithdrawal = 8 * 365 * day
