/** Under which a person's own complaints are kept while the tab is open. */
export const MY_COMPLAINTS_KEY = ["my-complaints"] as const;
