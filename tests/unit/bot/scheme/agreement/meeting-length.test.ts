import { meetingMinutes } from "../../../../../bot/src/scheme/agreement/meeting-length";

describe("how long a meeting of a pair takes (NB1)", () => {
  it.each([
    ["45 minutes", 45],
    ["About half an hour", 30],
    ["An hour", 60],
    ["an hour and a half, if there is cake", 90],
    ["1 hour", 60],
    ["1h30", 90],
    ["1 hour and 15 minutes", 75],
    ["1.5 hours", 90],
    ["three quarters of an hour", 45],
    ["30 to 45 min", 45],
    ["45 min (45 minutes at most)", 45],
  ])("is what the two wrote down: %s", (howLong, minutes) => {
    expect(meetingMinutes(howLong)).toBe(minutes);
  });

  it.each([
    ["", "nothing was written"],
    ["As long as a coffee lasts", "no length is in it"],
    ["20 minutes, sometimes an hour", "it says two lengths"],
    ["10 months", "it is about something else"],
    ["999 minutes", "nobody meets for so long"],
  ])("is half an hour for '%s': %s", (howLong) => {
    expect(meetingMinutes(howLong)).toBe(30);
  });
});
