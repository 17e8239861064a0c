/** A queue of whole numbers, the one with the smallest key first (a binary heap). Equal keys leave in an order that is the same each time. */
export class MinQueue {
  private keys = new Float64Array(256);
  private items = new Int32Array(256);
  private size = 0;

  /** The smallest key; infinite where the queue is empty. */
  get smallestKey(): number {
    return this.size === 0 ? Infinity : this.keys[0];
  }

  /** Empties it. */
  clear(): void {
    this.size = 0;
  }

  /** Adds an item under a key; the same item may be in it more than once. */
  push(key: number, item: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, items } = this;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent] <= key) break;
      keys[at] = keys[parent];
      items[at] = items[parent];
      at = parent;
    }
    keys[at] = key;
    items[at] = item;
  }

  /** Takes out the item with the smallest key. The queue must not be empty. */
  pop(): number {
    const { keys, items } = this;
    const smallest = items[0];
    this.size -= 1;
    const { size } = this;
    const key = keys[size];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) child += 1;
      if (keys[child] >= key) break;
      keys[at] = keys[child];
      items[at] = items[child];
      at = child;
    }
    keys[at] = key;
    items[at] = items[size];
    return smallest;
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.keys.length);
    keys.set(this.keys);
    this.keys = keys;
    const items = new Int32Array(2 * this.items.length);
    items.set(this.items);
    this.items = items;
  }
}
