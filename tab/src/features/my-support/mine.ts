import type { MySupport } from "@near-peer/bot/contract";

/** What a foundation doctor's own page is made of. */
export type MineAsDoctor = MySupport["asDoctor"][number];
