import { unchanged } from "../views/choices";
import type { Handler } from "./handler";

/** Shows what somebody can change about their support. Changes nothing. */
export const choicesShow: Handler<"choices.show"> = (turn, { about }) => unchanged(turn, about);
