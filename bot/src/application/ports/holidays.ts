import type { HolidayTable } from "../../scheme/calendar/working-time";
import type { Nation } from "../../scheme/shared/time";

/** The bank holidays of each nation. */
export interface Holidays {
  /** In a year that is not known only weekends are free. */
  of(nation: Nation): HolidayTable;
  /** Whether a year's bank holidays are known, of every nation. */
  knows(year: number): boolean;
}
