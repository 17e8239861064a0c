/** Short leases, so that what a dead instance held is free soon; only where POSTs are quick. */
export const QUICK = { sending: { leaseMs: 5_000, postWithinMs: 2_500 } } as const;
