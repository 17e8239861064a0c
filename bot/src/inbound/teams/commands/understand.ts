import type { Verb } from "../../../cards/verbs";

/** What a typed message can ask for: what some button does too, or "stop", which needs a question first. */
export type Command =
  | Extract<
      Verb,
      | "help.home"
      | "help.now"
      | "help.resources"
      | "support.show"
      | "volunteering.show"
      | "volunteering.standing"
      | "supervision.show"
      | "concern.open"
      | "participation.opt-out"
      | "participation.rejoin"
      | "reminders.silence"
      | "reminders.resume"
      | "choices.show"
      | "different.ask"
      | "stop.ask"
      | "support.want"
      | "away.end"
      | "step-down.ask"
      | "my-data.show"
      | "recognition.show"
      | "tips.show"
    >
  | "stop"
  | "wishes";

/** Whole phrases only, without capitals and punctuation. Whatever is not here changes nothing. */
const PHRASES: Readonly<Record<Command, readonly string[]>> = {
  "help.home": [
    "hi",
    "hi there",
    "hello",
    "hello there",
    "hey",
    "good morning",
    "good afternoon",
    "good evening",
    "help",
    "home",
    "menu",
    "start",
    "what can you do",
  ],
  "help.now": ["help now", "help me", "i need help now", "emergency", "signposts", "who can help"],
  "help.resources": [
    "resources",
    "my resources",
    "show resources",
    "show me resources",
    "resource list",
    "training",
    "useful links",
  ],
  "support.show": [
    "who is my supporter",
    "whos my supporter",
    "my supporter",
    "show my supporter",
    "see my supporter",
    "who are my doctors",
    "who is my doctor",
    "whos my doctor",
    "my doctors",
    "my doctor",
    "show my doctors",
    "my support",
  ],
  "concern.open": [
    "something worries me",
    "something is worrying me",
    "something is worrying",
    "raise a concern",
    "i have a concern",
    "i want to raise a concern",
    "i would like to raise a concern",
    "id like to raise a concern",
    "i am worried about something",
    "im worried about something",
    "report",
    "report a concern",
    "report something",
    "concern",
  ],
  "volunteering.show": [
    "volunteer",
    "i want to volunteer",
    "i would like to volunteer",
    "id like to volunteer",
    "i want to be a supporter",
    "i would like to be a supporter",
    "id like to be a supporter",
    "be a supporter",
    "become a supporter",
  ],
  "volunteering.standing": [
    "my application",
    "show my application",
    "where is my application",
    "wheres my application",
    "how is my application",
  ],
  "supervision.show": [
    "supervision",
    "my supervision",
    "who volunteered",
    "who named me",
    "who has named me",
  ],
  "participation.opt-out": [
    "opt out",
    "optout",
    "opt me out",
    "i opt out",
    "i want to opt out",
    "i would like to opt out",
    "id like to opt out",
    "leave the scheme",
  ],
  "participation.rejoin": [
    "rejoin",
    "rejoin the scheme",
    "i want to rejoin",
    "i would like to rejoin",
    "id like to rejoin",
    "opt in",
    "opt me in",
    "opt back in",
    "opt me back in",
    "i want to opt in",
    "i want to opt back in",
  ],
  "reminders.silence": [
    "no more reminders",
    "no reminders",
    "stop reminders",
    "stop the reminders",
    "stop sending reminders",
    "no more of these",
  ],
  "reminders.resume": [
    "resume reminders",
    "resume the reminders",
    "reminders on",
    "turn reminders on",
    "turn reminders on again",
    "turn on reminders",
  ],
  wishes: [
    "what id like",
    "what i would like",
    "my wishes",
    "my preferences",
    "what im glad to be matched on",
    "what i am glad to be matched on",
  ],
  "choices.show": [
    "choices",
    "my choices",
    "other choices",
    "away",
    "i am away",
    "im away",
    "i will be away",
    "ill be away",
    "capacity",
    "my capacity",
  ],
  "different.ask": [
    "different supporter",
    "a different supporter",
    "another supporter",
    "i would like a different supporter",
    "id like a different supporter",
    "i want a different supporter",
    "change my supporter",
    "different doctor",
    "a different doctor",
    "id like a different doctor",
    "i would like a different doctor",
  ],
  "stop.ask": ["i would like to stop", "id like to stop", "i want to stop", "end the pairing"],
  "support.want": [
    "i would like a supporter",
    "id like a supporter",
    "i want a supporter",
    "find me a supporter",
  ],
  "away.end": ["im back", "i am back"],
  "step-down.ask": [
    "step down",
    "i would like to step down",
    "id like to step down",
    "i want to step down",
  ],
  "my-data.show": [
    "my data",
    "show my data",
    "show me my data",
    "download my data",
    "what do you know about me",
    "what do you keep about me",
    "erase me",
    "delete me",
    "delete my data",
    "erase my data",
    "privacy",
    "privacy notice",
    "accessibility",
    "complain",
    "complaint",
    "make a complaint",
    "i want to complain",
    "i would like to complain",
    "id like to complain",
  ],
  "recognition.show": [
    "statement",
    "my statement",
    "statement of support",
    "recognition",
    "certificate",
    "arcp",
    "appraisal",
  ],
  "tips.show": ["tips", "show tips", "show me tips", "tip", "what helped others", "good practice"],
  stop: ["stop", "stop it", "stop this", "unsubscribe"],
};

const LONGEST = 80;

const COMMAND_OF: ReadonlyMap<string, Command> = new Map(
  commands().flatMap((command) => PHRASES[command].map((phrase) => [phrase, command])),
);

function commands(): readonly Command[] {
  return [
    "help.home",
    "help.now",
    "help.resources",
    "support.show",
    "volunteering.show",
    "volunteering.standing",
    "supervision.show",
    "concern.open",
    "participation.opt-out",
    "participation.rejoin",
    "reminders.silence",
    "reminders.resume",
    "my-data.show",
    "recognition.show",
    "tips.show",
    "choices.show",
    "different.ask",
    "stop.ask",
    "support.want",
    "away.end",
    "step-down.ask",
    "stop",
    "wishes",
  ];
}

/**
 * What a typed message asks for. Capitals, spaces and punctuation are free and "please" is allowed, but
 * only a whole phrase counts: "I don't want to opt out" is not an opt-out. Undefined: not understood.
 */
export function understand(text: string): Command | undefined {
  if (text.length > LONGEST) return undefined;
  return COMMAND_OF.get(plain(text));
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^please /u, "")
    .replace(/ please$/u, "");
}
