import { recognitionWhereCard } from "../../../cards/recognition/where.card";
import type { Handler } from "./handler";

/** Where a supporter has a statement of support issued (NP26). */
export const recognitionShow: Handler<"recognition.show"> = () =>
  Promise.resolve({ card: recognitionWhereCard.render({}) });
