// The one entry to the contract, for the tab and the server alike.
export * from "./allocation";
export * from "./api";
export * from "./imports";
export * from "./linking";
export * from "./me";
export * from "./pairings";
export * from "./people";
export * from "./problem";
export * from "./route";
export * from "./scheme";
export * from "./shapes";
