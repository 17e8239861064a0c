/** Under which a person's own concerns are kept while the tab is open. */
export const MY_CONCERNS_KEY = ["my-concerns"] as const;
