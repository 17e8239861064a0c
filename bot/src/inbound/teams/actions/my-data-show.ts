import { myDataWhereCard } from "../../../cards/my-data/where.card";
import type { Handler } from "./handler";

/** Where somebody finds what is kept of them (PF-14). */
export const myDataShow: Handler<"my-data.show"> = () =>
  Promise.resolve({ card: myDataWhereCard.render({}) });
