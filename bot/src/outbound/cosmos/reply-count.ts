/** Replies that went without a slot and are not yet taken off the budget. */
export interface ReplyCount {
  readonly note: (count: number) => void;
  /** Those of the last second: older ones are out of every limit that Teams has. */
  readonly due: () => number;
  /** What was due has been taken off. */
  readonly charged: () => void;
}

const COUNTS_MS = 1_000;

/** Counts replies by the steady clock. */
export function createReplyCount(): ReplyCount {
  let noted: readonly { readonly at: number; readonly count: number }[] = [];
  const recent = () => {
    const since = performance.now() - COUNTS_MS;
    noted = noted.filter(({ at }) => at > since);
    return noted;
  };
  return {
    note: (count) => {
      noted = [...recent(), { at: performance.now(), count }];
    },
    due: () => recent().reduce((sum, { count }) => sum + count, 0),
    charged: () => {
      noted = [];
    },
  };
}
