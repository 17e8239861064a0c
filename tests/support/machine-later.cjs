// Preloaded into a program under test: its machine's clock is ahead, as after a time in which it was off.
const ahead = Number(process.env.MACHINE_LATER_MS);
const MachineDate = Date;

globalThis.Date = class extends MachineDate {
  constructor(...words) {
    if (words.length === 0) super(MachineDate.now() + ahead);
    else super(...words);
  }

  static now() {
    return MachineDate.now() + ahead;
  }
};
