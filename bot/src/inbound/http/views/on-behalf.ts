import type { CopyOnBehalf as Copy } from "../../../application/my-data/copy-on-behalf";
import type { CopyOnBehalf } from "../../../contract";
import { toSection } from "./my-data";

const WHY_NOT_IN =
  "These parts are sealed, or are not for those who run the scheme to read, so nobody can put them into this file for you. We do not say whether there is anything in them. You find them in Near-peer itself, in Teams: My support, My data. Somebody who never used Near-peer in Teams has written nothing there.";

/** A copy to hand over, before its file is made. */
export function toCopyOnBehalf(copy: Copy): Omit<CopyOnBehalf, "file"> {
  const { takenAt, schemeName, provider, name, sections, notIn } = copy;
  return {
    takenAt,
    schemeName,
    provider,
    name,
    sections: sections.map(toSection),
    notIn: notIn.map(({ title }) => title),
    whyNotIn: WHY_NOT_IN,
  };
}
