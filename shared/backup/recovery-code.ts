import { failure, type Result, success } from "#shared/lib/result.ts";

/** How the code is written: groups of three letters of the code and one that checks them. */
export const CODE_GROUPS = 8;
const GROUP = 4;
const SYMBOLS = CODE_GROUPS * (GROUP - 1);
/** 24 letters of five bits: more than anybody can try, so that no slow derivation is needed. */
export const CODE_BYTES = 15;

/** Crockford's base32: no I, L, O and U, which are read as other signs. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const lookalikes: Record<string, string> = { I: "1", L: "1", O: "0" };

/** Product in the field of 32 elements (x⁵ + x² + 1). */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) {
    if (b & (1 << bit)) product ^= a << bit;
  }
  for (let bit = 8; bit >= 5; bit--) {
    if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  }
  return product;
}

/** The check sign of a group at its place: no wrong sign, no two neighbours exchanged, no two groups exchanged goes unnoticed. */
const checkOf = (group: number, symbols: readonly number[]): number =>
  symbols.reduce((sum, symbol, at) => sum ^ times(symbol, 2 << at), group);

const symbolsOf = (bytes: Uint8Array): number[] => {
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: SYMBOLS }, (_, at) =>
    Number((value >> BigInt(5 * (SYMBOLS - 1 - at))) & 31n),
  );
};

const bytesOf = (symbols: readonly number[]): Uint8Array => {
  const value = symbols.reduce((sum, symbol) => (sum << 5n) | BigInt(symbol), 0n);
  return Uint8Array.from({ length: CODE_BYTES }, (_, at) =>
    Number((value >> BigInt(8 * (CODE_BYTES - 1 - at))) & 255n),
  );
};

/** Writes 15 random bytes as a person reads them from paper: "3F7K-…", eight groups of four. */
export function writeRecoveryCode(secret: Uint8Array): string {
  const symbols = symbolsOf(secret);
  const groups = Array.from({ length: CODE_GROUPS }, (_, group) => {
    const own = symbols.slice(group * (GROUP - 1), (group + 1) * (GROUP - 1));
    return [...own, checkOf(group, own)].map((symbol) => alphabet[symbol]).join("");
  });
  return groups.join("-");
}

/** The groups of what was typed, or why they cannot be told apart. */
function groupsOf(typed: string): Result<string[]> {
  const parts = typed
    .normalize("NFKC")
    .toUpperCase()
    .split(/[^0-9A-Z]+/)
    .filter((part) => part !== "");
  const all = parts.join("");
  if (all.length === CODE_GROUPS * GROUP)
    return success(all.match(/.{4}/g)?.map((group) => group) ?? []);
  const odd = parts.findIndex((part) => part.length !== GROUP);
  if (parts.length === CODE_GROUPS) return failure(`第 ${odd + 1} 组要有 4 个字符`, "code");
  return failure(`恢复码共 8 组，每组 4 个字符，现在有 ${all.length} 个字符`, "code");
}

function readGroup(text: string, group: number): number[] | undefined {
  const symbols = [...text].map((sign) => alphabet.indexOf(lookalikes[sign] ?? sign));
  const own = symbols.slice(0, -1);
  const isRight = !symbols.includes(-1) && symbols.at(-1) === checkOf(group, own);
  return isRight ? own : undefined;
}

/** Reads a code as it was typed from paper, whatever its case and gaps; a slip is named by its group. */
export function readRecoveryCode(typed: string): Result<Uint8Array> {
  const groups = groupsOf(typed);
  if (!groups.ok) return groups;
  const read = groups.value.map(readGroup);
  const wrong = read.flatMap((symbols, at) => (symbols ? [] : [at + 1]));
  if (wrong.length > 0)
    return failure(`第 ${wrong.join("、")} 组不对，请对照纸上的恢复码再看一遍`, "code");
  return success(bytesOf(read.flatMap((symbols) => symbols ?? [])));
}
