import { withRoom } from "./with-room";

/** Lists of supporters, one for each doctor in turn and one behind the other, sorted by counting how often each code comes. */
export class SortedLists {
  private supporters = new Int32Array(4096);
  private codes = new Int32Array(4096);
  private readonly starts: Int32Array;
  /** The list that is being made, in the order of finding. */
  private readonly found: Int32Array;
  private readonly codesFound: Int32Array;
  private count = 0;
  private leastCode = Infinity;
  private greatestCode = -1;
  /** How many pairs of this list have each code, one place further on; then where those of each code go. */
  private readonly ofCode: Int32Array;

  constructor(doctors: number, supporters: number, costOfCode: Float64Array) {
    this.starts = new Int32Array(doctors + 1);
    this.found = new Int32Array(supporters);
    this.codesFound = new Int32Array(supporters);
    this.ofCode = new Int32Array(costOfCode.length + 1);
  }

  /** Adds somebody to the present list. */
  add(supporter: number, code: number): void {
    this.found[this.count] = supporter;
    this.codesFound[this.count] = code;
    this.count += 1;
    this.ofCode[code + 1] += 1;
    if (code < this.leastCode) this.leastCode = code;
    if (code > this.greatestCode) this.greatestCode = code;
  }

  /** Sorts the present list, makes it that of a doctor, and begins the next one. Doctors come in turn. */
  close(doctor: number): void {
    const { ofCode, found, codesFound, count, leastCode, greatestCode } = this;
    const start = this.starts[doctor];
    this.starts[doctor + 1] = start + count;
    if (count === 0) return;
    this.supporters = withRoom(this.supporters, start + count);
    this.codes = withRoom(this.codes, start + count);
    const { supporters, codes } = this;
    ofCode[leastCode] = start;
    for (let code = leastCode; code < greatestCode; code += 1) ofCode[code + 1] += ofCode[code];
    for (let k = 0; k < count; k += 1) {
      const code = codesFound[k];
      const at = ofCode[code];
      ofCode[code] = at + 1;
      supporters[at] = found[k];
      codes[at] = code;
    }
    ofCode.fill(0, leastCode, greatestCode + 2);
    this.count = 0;
    this.leastCode = Infinity;
    this.greatestCode = -1;
  }

  /** All lists: those of doctor `i` stand from `starts[i]` to before `starts[i + 1]`. */
  all(): {
    readonly starts: Int32Array;
    readonly supporters: Int32Array;
    readonly codes: Int32Array;
  } {
    return { starts: this.starts, supporters: this.supporters, codes: this.codes };
  }
}
