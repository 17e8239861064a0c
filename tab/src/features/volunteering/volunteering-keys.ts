/** Under which one's own volunteering is kept while the tab is open. */
export const VOLUNTEERING_KEY = ["volunteering"] as const;

/** The same for those who named one as the person they turn to. */
export const SUPERVISION_KEY = ["supervision"] as const;
