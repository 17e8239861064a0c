/** Short leases, so that what a dead instance held is free soon; only where POSTs are quick. */
export const QUICK = { sending: { leaseMs: 7_000, postWithinMs: 3_500 } } as const;
