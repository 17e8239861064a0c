/** Under which a person's own page is kept while the tab is open. */
export const SUPPORT_KEY = ["support"] as const;
