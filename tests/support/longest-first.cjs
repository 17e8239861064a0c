const Sequencer = require("@jest/test-sequencer").default;

/** Runs what mostly waits before everything else, beside which it waits; a new machine does not know yet what takes long. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const first = (test) => (test.path.includes("/tests/faults/") ? 0 : 1);
    return [...super.sort(tests)].sort((a, b) => first(a) - first(b));
  }
};
