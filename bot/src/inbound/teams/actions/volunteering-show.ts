import { homeAnswer } from "../views/home";
import { standingsOf } from "../views/rows";
import { volunteerView } from "../views/volunteering";
import type { Handler } from "./handler";

/** What being a supporter is, and the form; somebody who applied sees where it is (NP3, NP4). */
export const volunteeringShow: Handler<"volunteering.show"> = async (turn) => {
  const all = await Promise.all(turn.actors.map(turn.useCases.myApplication));
  const mine = all.find(({ standing }) => standing.state === "may-apply") ?? all[0];
  return mine === undefined
    ? homeAnswer(await standingsOf(turn, turn.actors))
    : { card: volunteerView(mine) };
};
