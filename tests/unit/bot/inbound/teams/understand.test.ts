import { understand, type Command } from "../../../../../bot/src/inbound/teams/commands/understand";

const UNDERSTOOD: readonly (readonly [string, Command])[] = [
  ["hi", "help.home"],
  ["Hello", "help.home"],
  ["HELP", "help.home"],
  ["home", "help.home"],
  ["Hi.", "help.home"],
  ["help now", "help.now"],
  ["Help me", "help.now"],
  ["please help me", "help.now"],
  ["resources", "help.resources"],
  ["Show me resources, please", "help.resources"],
  ["opt out", "participation.opt-out"],
  ["Opt Out!", "participation.opt-out"],
  ["opt-out", "participation.opt-out"],
  ["  opt   out  ", "participation.opt-out"],
  ["opt me out", "participation.opt-out"],
  ["Please opt me out.", "participation.opt-out"],
  ["opt out, please", "participation.opt-out"],
  ["I'd like to opt out", "participation.opt-out"],
  ["I’d like to opt out", "participation.opt-out"],
  ["rejoin", "participation.rejoin"],
  ["opt back in", "participation.rejoin"],
  ["opt me back in please", "participation.rejoin"],
  ["Stop", "stop"],
  ["STOP.", "stop"],
  ["no more reminders", "reminders.silence"],
  ["No more of these", "reminders.silence"],
  ["resume reminders", "reminders.resume"],
  ["Who is my supporter?", "support.show"],
  ["who's my supporter", "support.show"],
  ["who are my doctors?", "support.show"],
];

const NOT_UNDERSTOOD: readonly string[] = [
  "",
  " ",
  "👍",
  "I don't want to opt out",
  "I do not want to opt out",
  "don't opt me out",
  "never opt out",
  "should I opt out?",
  "can I opt out later",
  "opt out of what",
  "not opt out",
  "if I opt out, who knows",
  "how do I rejoin after I opt out",
  "opt",
  "out",
  "opt out opt out",
  "stop worrying",
  "please don't stop",
  "hi there, I feel awful today",
  "optoutofthis",
  `opt out${" ".repeat(200)}`,
  "opt out ".repeat(1_000),
];

describe("Typed words", () => {
  it.each(UNDERSTOOD)("%j is understood as %s (NP13, NP15)", (text, command) => {
    expect(understand(text)).toBe(command);
  });

  it.each(NOT_UNDERSTOOD)("%j changes nothing (NP13)", (text) => {
    expect(understand(text)).toBeUndefined();
  });
});
