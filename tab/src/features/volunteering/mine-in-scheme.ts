import type { MyVolunteering } from "@near-peer/bot/contract";

/** One's own volunteering in one scheme. */
export type MineInScheme = MyVolunteering["schemes"][number];
