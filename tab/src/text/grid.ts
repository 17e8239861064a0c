/** Words of every list. */
export const gridText = {
  selectAll: "Select all rows shown",
  selectRow: (name: string) => `Select ${name === "" ? "this row" : name}`,
} as const;
