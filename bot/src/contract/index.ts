// The one entry to the contract, for the tab and the server alike.
export * from "./allocation";
export * from "./api";
export * from "./concerns";
export * from "./help";
export * from "./imports";
export * from "./linking";
export * from "./launch";
export * from "./me";
export * from "./pairings";
export * from "./people";
export * from "./problem";
export * from "./roles";
export * from "./route";
export * from "./scheme";
export * from "./settings";
export * from "./shapes";
export * from "./today";
