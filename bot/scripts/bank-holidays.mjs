// Makes the table of bank holidays from the `date-holidays` package: data, so that the running product
// needs neither the package nor the network. Run by `npm run generate`.
import Holidays from "date-holidays";
import { fileURLToPath } from "node:url";

export const FILE = fileURLToPath(
  new URL("../src/outbound/holidays/bank-holidays.json", import.meta.url),
);

const REGIONS = { england: "ENG", wales: "WLS", scotland: "SCT", "northern-ireland": "NIR" };
const YEARS = Array.from({ length: 8 }, (_, index) => 2025 + index);

/** The text of the table: for each nation its days off, in order. */
export function bankHolidays() {
  const table = Object.fromEntries(
    Object.entries(REGIONS).map(([nation, region]) => {
      const calendar = new Holidays("GB", region);
      const days = YEARS.flatMap((year) => calendar.getHolidays(year))
        .filter((holiday) => holiday.type === "public" || holiday.type === "bank")
        .map((holiday) => holiday.date.slice(0, 10));
      return [nation, [...new Set(days)].sort()];
    }),
  );
  return `${JSON.stringify(table, null, 2)}\n`;
}
