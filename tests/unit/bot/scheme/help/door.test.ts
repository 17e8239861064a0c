import fc from "fast-check";
import { doorOf, type Door } from "../../../../../bot/src/scheme/help/door";

type Case = readonly [text: string, door: Door | undefined, why: string];

const EMERGENCY: readonly Case[] = [
  ["I want to kill myself", "emergency", "plain"],
  ["I'm going to kill myself tonight", "emergency", "a plan"],
  ["thinking of ending my life", "emergency", "plain"],
  ["I feel suicidal", "emergency", "plain"],
  ["im suicdal", "emergency", "misspelt: a letter missing"],
  ["SUICIDLE!!!", "emergency", "misspelt as it sounds, and shouted"],
  ["sucidal thoughts again", "emergency", "misspelt"],
  ["kms", "emergency", "slang; a joke to some, which the bot cannot know"],
  ["gonna unalive myself lol", "emergency", "slang, with a laugh that proves nothing"],
  ["I don't want to live any more", "emergency", "a 'not' that is part of what is said"],
  ["i dont want to be here anymore", "emergency", "the same, in other words"],
  ["everyone would be better off without me", "emergency", "often said before the rest"],
  ["I just want to go to sleep and not wake up", "emergency", "a wish to die, said softly"],
  ["I've taken an overdose", "emergency", "done"],
  ["ive took loads of paracetamol", "emergency", "done, in dialect"],
  ["i cut myself again last night", "emergency", "self-harm"],
  ["started self-harming", "emergency", "written with a hyphen"],
  ["My F1 says she wants to die", "emergency", "a supporter asks for somebody else"],
  ["he has a knife", "emergency", "danger now"],
  ["my boyfriend hits me", "emergency", "violence at home"],
  ["I was raped", "emergency", "help at once comes before any form"],
  ["someone collapsed, call an ambulance", "emergency", "not for a chat"],
  ["opt out, I want to die", "emergency", "a command as part of it is no command"],
];

const DISTRESS: readonly Case[] = [
  ["I can't cope", "distress", "plain"],
  ["i cannot cope with this job", "distress", "cannot, in one word"],
  ["not coping at all", "distress", "a 'not' that is part of what is said"],
  ["struggeling a lot", "distress", "misspelt"],
  ["I'm so overwelmed", "distress", "misspelt"],
  ["burnt out", "distress", "plain"],
  ["I'm exhausted and in tears", "distress", "plain"],
  ["keep crying in the loos", "distress", "plain"],
  ["having panic attacks before every shift", "distress", "plain"],
  ["i think im depresed", "distress", "misspelt"],
  ["this job is killing me", "distress", "an idiom; the wish behind it is real often enough"],
  ["at the end of my tether", "distress", "an idiom that means it"],
  ["I'm not ok", "distress", "a 'not' that is part of what is said"],
  ["feel like a complete failure", "distress", "plain"],
  ["my patient died and I keep thinking about it", "distress", "what doctors carry home"],
  ["I made a terrible mistake", "distress", "the person first, the form later"],
  ["hi there, I feel awful today", "distress", "a greeting as part of it is no greeting"],
  ["stop, I can't take this anymore", "distress", "nothing is stopped, help is shown"],
  ["I don't want to die but I can't see a way out", "distress", "denied danger still gets help"],
  ["not suicidal, just tired", "distress", "the word was on their mind"],
  ["I'm not suicidal", "distress", "denied; a card costs a glance"],
  ["I would never kill myself", "distress", "denied; the same"],
  ["not depressed but everything is grey", "distress", "what comes after the 'but' is the message"],
  [
    "not being bullied, just worn down",
    "distress",
    "denied and gone on: help, and no form pressed on them",
  ],
  [
    "I'm being bullied and can't cope",
    "distress",
    "both: help at once first, the form is one tap on",
  ],
];

const SAFETY: readonly Case[] = [
  ["I'm being bullied", "safety-concern", "plain"],
  ["my reg is bulling me", "safety-concern", "misspelt"],
  ["im getting bullyed by the consultant", "safety-concern", "misspelt as it sounds"],
  ["she harrassed me", "safety-concern", "misspelt as most do"],
  ["sexual harassment", "safety-concern", "plain"],
  ["he keeps making racist jokes", "safety-concern", "plain"],
  ["the consultant screamed at me in theatre", "safety-concern", "plain"],
  ["they are always picking on me", "safety-concern", "slang"],
  ["she makes inappropriate comments", "safety-concern", "plain"],
  ["he won't stop shouting at me", "safety-concern", "'won't stop' denies nothing"],
  ["not sure if this is bullying", "safety-concern", "doubt is no denial"],
  ["not only bullied, ignored too", "safety-concern", "'not only' denies nothing"],
  ["stop bullying me", "safety-concern", "a command as part of it is no command"],
  ["the ward is unsafe", "safety-concern", "patient safety"],
  ["it's not safe here at night", "safety-concern", "a 'not' that is part of what is said"],
  ["patients are being put at risk", "safety-concern", "patient safety"],
  ["my supporter smells of alcohol on shift", "safety-concern", "plain"],
  ["I was told to cover it up", "safety-concern", "plain"],
  ["we're dangerously short staffed", "safety-concern", "plain"],
  ["I want to raise a concern about somebody", "safety-concern", "asked for, in more words"],
];

const NONE: readonly Case[] = [
  ["", undefined, "a sticker or a file"],
  ["👍", undefined, "no word"],
  ["what should I do about my rota", undefined, "not for us"],
  ["should I opt out?", undefined, "a question about the scheme"],
  ["I don't want to opt out", undefined, "a denial of a command"],
  ["dying for a coffee", undefined, "an idiom that nobody means"],
  ["you are killing it", undefined, "an idiom that nobody means"],
  ["dead tired after nights", undefined, "an idiom; not-understood shows help as well"],
  ["I could murder a curry", undefined, "an idiom that nobody means"],
  ["need to kill some time before the ward round", undefined, "an idiom that nobody means"],
  ["I'm fine, not being bullied", undefined, "denied, and nothing after it"],
  ["nobody is harassing me", undefined, "denied"],
  ["I'm not stressed", undefined, "denied"],
  ["when does the emergency department teaching start", undefined, "a place, not a cry"],
  ["is the bullet list on the wall", undefined, "begins like a word of ours and is none"],
  ["who is my supporter next year", undefined, "about the scheme"],
  ["thanks, all good here", undefined, "no word of ours"],
];

describe("PF-22: the door for typed words (NP20, NP22)", () => {
  it.each([...EMERGENCY, ...DISTRESS, ...SAFETY, ...NONE])("%j opens %s: %s", (text, door) => {
    expect(doorOf(text)).toBe(door);
  });

  it("is the same in capitals, with other punctuation and with letters held down", () => {
    for (const [text, door] of [...EMERGENCY, ...DISTRESS, ...SAFETY]) {
      expect([text, doorOf(text.toUpperCase())]).toEqual([text, door]);
      expect([text, doorOf(text.replaceAll("'", "’"))]).toEqual([text, door]);
      expect([text, doorOf(`  ${text}…!!!`)]).toEqual([text, door]);
    }
    expect(doorOf("I caaaan't cooope")).toBe("distress");
  });

  it("never shuts because of words around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(doorOf(`${before}. I want to kill myself. ${after}`)).toBe("emergency");
      }),
    );
  });

  it("answers whatever is typed, however long, without delay", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void doorOf(text)));
    const started = performance.now();
    expect(doorOf("i feel not really bully ".repeat(10_000))).toBe("distress");
    expect(doorOf("a".repeat(200_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
