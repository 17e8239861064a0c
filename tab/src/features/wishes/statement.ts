import type { MyWishesView } from "@near-peer/bot/contract";

/** What somebody stated on one side of one scheme. */
export type MyStatement = MyWishesView["statements"][number];

/** One characteristic of it. */
export type MyWish = MyStatement["wishes"][number];
