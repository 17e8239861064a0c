/** A day that is typed. */
export const dayText = {
  form: "dd/mm/yyyy",
  notADay: "Write the day like this: 22/11/2026.",
} as const;
