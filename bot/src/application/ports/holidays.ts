import type { HolidayTable } from "../../scheme/calendar/working-time";
import type { Nation } from "../../scheme/shared/time";

/** The bank holidays of each nation. */
export interface Holidays {
  of(nation: Nation): HolidayTable;
}
