/** One item of CBOR as it stands in bytes: its head (major type and value) and where the item's head and content lie. */
interface Item {
  major: number;
  value: number;
  start: number;
  /** Where the content begins: behind the head. */
  content: number;
}

/** Walks over the items of such CBOR as tokens have: whole numbers, bytes, texts, arrays. */
function items(bytes: Uint8Array): Item[] {
  const found: Item[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const first = bytes[at++] ?? 0;
    const short = first & 31;
    const extra = short < 24 ? 0 : 2 ** (short - 24);
    const value =
      extra === 0 ? short : bytes.slice(at, at + extra).reduce((sum, byte) => sum * 256 + byte, 0);
    at += extra;
    found.push({ major: first >> 5, value, start, content: at });
    if (first >> 5 === 2 || first >> 5 === 3) at += value;
  }
  return found;
}

/** A head of so many extra bytes: 1, 2, 4 or 8. */
function head(major: number, value: number, extra: number): number[] {
  const bytes = Array.from({ length: extra }, (_, index) =>
    Number((BigInt(value) >> BigInt(8 * (extra - 1 - index))) & 255n),
  );
  return [(major << 5) | (24 + Math.log2(extra)), ...bytes];
}

interface Rewriting {
  what: string;
  bytes: Uint8Array;
}

const spliced = (bytes: Uint8Array, from: number, to: number, put: readonly number[]) =>
  Uint8Array.from([...bytes.slice(0, from), ...put, ...bytes.slice(to)]);

/** Each head of the bytes written longer than it need be. */
function* longHeads(bytes: Uint8Array): Generator<Rewriting> {
  for (const { major, value, start, content } of items(bytes))
    for (const extra of [1, 2, 4, 8])
      if (extra > content - start - 1)
        yield {
          what: `type ${major} at ${start} with a head of ${extra} more`,
          bytes: spliced(bytes, start, content, head(major, value, extra)),
        };
}

/** Each text, each bytes and the array without a length at the beginning, closed by a break. */
function* indefinite(bytes: Uint8Array): Generator<Rewriting> {
  for (const { major, value, start, content } of items(bytes)) {
    if (major === 4)
      yield {
        what: `array at ${start} without a length`,
        bytes: Uint8Array.from([...spliced(bytes, start, content, [0x9f]), 0xff]),
      };
    if (major !== 2 && major !== 3) continue;
    const whole = bytes.slice(start, content + value);
    yield {
      what: `type ${major} at ${start} in pieces`,
      bytes: spliced(bytes, start, content + value, [(major << 5) | 31, ...whole, 0xff]),
    };
  }
}

/** Each item with a tag before it, and each whole number as a floating one, as a big one, and negative. */
function* otherKinds(bytes: Uint8Array): Generator<Rewriting> {
  for (const { major, value, start, content } of items(bytes)) {
    const before = spliced(bytes, start, start, [0xd9, 0xd9, 0xf7]);
    yield { what: `type ${major} at ${start} with a tag`, bytes: before };
    if (major !== 0) continue;
    const double = new Uint8Array(8);
    new DataView(double.buffer).setFloat64(0, value);
    const single = new Uint8Array(4);
    new DataView(single.buffer).setFloat32(0, value);
    const big = head(0, value, 8).slice(1);
    const kinds: Record<string, number[]> = {
      double: [0xfb, ...double],
      single: [0xfa, ...single],
      big: [0xc2, 0x48, ...big],
      negative: [0x20 | (value < 24 ? value : 0)],
    };
    for (const [kind, put] of Object.entries(kinds))
      yield { what: `number at ${start} as ${kind}`, bytes: spliced(bytes, start, content, put) };
  }
}

/** All other ways to write what the bytes say, and the same with something behind or missing. */
export function* rewritings(bytes: Uint8Array): Generator<Rewriting> {
  yield* longHeads(bytes);
  yield* indefinite(bytes);
  yield* otherKinds(bytes);
  for (const behind of [0x00, 0x40, 0xf6, 0xff])
    yield { what: `${behind} behind`, bytes: Uint8Array.from([...bytes, behind]) };
  yield { what: "twice", bytes: Uint8Array.from([...bytes, ...bytes]) };
  yield { what: "cut off", bytes: bytes.slice(0, -1) };
  yield { what: "nothing", bytes: new Uint8Array() };
}
