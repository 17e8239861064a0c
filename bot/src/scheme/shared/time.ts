/** A moment, as an ISO 8601 instant in UTC with milliseconds: `2026-08-05T08:30:00.000Z`. Sorts as text. */
export type Instant = string;

/** A day of the calendar in London, `2026-08-05`. Sorts as text. */
export type IsoDate = string;

/** A time of day in London on the 24-hour clock, `09:30`. */
export type TimeOfDay = string;

/** A nation of the United Kingdom: each has its own bank holidays. */
export type Nation = "england" | "wales" | "scotland" | "northern-ireland";
