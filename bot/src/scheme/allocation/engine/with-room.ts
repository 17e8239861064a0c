/** A column that holds at least so many numbers: the same one, or a copy of twice its length or more. */
export function withRoom(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= column.length) return column;
  const longer = new Int32Array(Math.max(length, 2 * column.length));
  longer.set(column);
  return longer;
}
