import type { dice } from "./mutate-token.ts";

type Dice = ReturnType<typeof dice>;

/** The part of a JSON schema that payloads are made from. */
interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema | Schema[];
  prefixItems?: Schema[];
  additionalProperties?: Schema | boolean;
  pattern?: string;
  minLength?: number;
  minimum?: number;
}

const pick = <T>(from: readonly T[], roll: Dice): T => from[roll(from.length)] as T;

/** As deep as no honest payload is, as an array or an object in itself. */
function deep(roll: Dice): unknown {
  let value: unknown = 1;
  const object = roll(2) === 0;
  for (let level = 100 + roll(1_500); level > 0; level--) value = object ? { a: value } : [value];
  return value;
}

/** An object with an own key of this name, as JSON.parse makes it. */
const own = (key: string, value: unknown): object =>
  JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value) ?? "null"}}`);

const scalars: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  1e308,
  "",
  " ",
  "\0",
  "\ud800",
  "甲\udc00乙",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "C:\\Windows\\win.ini",
  "\\\\host\\share",
  "CON",
  "'; DROP TABLE staff; --",
  "<script>alert(1)</script>",
  "=HYPERLINK(1)",
  "\u202e\u0000\ufeff",
];

const large: readonly ((roll: Dice) => unknown)[] = [
  (roll) => "字".repeat(1 + roll(20_000)),
  (roll) => Array.from({ length: roll(3_000) }, (_, n) => n),
  deep,
  () => own("__proto__", { polluted: true }),
  () => own("constructor", { prototype: { polluted: true } }),
  () => ({ toString: 1, valueOf: null, length: -1 }),
  () => new Date(Number.NaN),
  () => new Map([["a", 1]]),
  () => 10n,
  () => new Uint8Array(8),
  () => /x/,
  () => Object.assign([], { length: 200_000 }),
  () => {
    const self: Record<string, unknown> = {};
    self.self = self;
    return self;
  },
];

/** A value that no call asks for. */
export const junk = (roll: Dice): unknown =>
  roll(4) === 0 ? pick(large, roll)(roll) : pick(scalars, roll);

const patterns: Record<string, (roll: Dice) => string> = {
  "64": (roll) => Array.from({ length: 64 }, () => roll(16).toString(16)).join(""),
  "32": (roll) => Array.from({ length: 32 }, () => roll(16).toString(16)).join(""),
};

function text({ pattern = "", minLength = 0 }: Schema, roll: Dice): string {
  const length = /\{(\d+)\}/.exec(pattern)?.[1] ?? "";
  const made = patterns[length]?.(roll);
  return made ?? `x${"a1-".repeat(1 + roll(4))}`.padEnd(minLength, "x");
}

/** A payload as a schema asks for it, as far as JSON Schema can say it. */
export function sampleOf(schema: Schema, roll: Dice): unknown {
  if ("const" in schema) return schema.const;
  if (schema.enum) return pick(schema.enum, roll);
  if (schema.anyOf) return sampleOf(pick(schema.anyOf, roll), roll);
  const type = Array.isArray(schema.type) ? pick(schema.type, roll) : schema.type;
  switch (type) {
    case "object":
      return sampleObject(schema, roll);
    case "array":
      return sampleArray(schema, roll);
    case "string":
      return text(schema, roll);
    case "integer":
    case "number":
      return (schema.minimum ?? 0) + roll(5);
    case "boolean":
      return roll(2) === 0;
    case "null":
      return null;
    default:
      return junk(roll);
  }
}

function sampleObject(
  { properties = {}, required = [], additionalProperties }: Schema,
  roll: Dice,
) {
  const wanted = Object.entries(properties).filter(
    ([key]) => required.includes(key) || roll(2) === 0,
  );
  const made = Object.fromEntries(wanted.map(([key, each]) => [key, sampleOf(each, roll)]));
  if (typeof additionalProperties === "object" && Object.keys(properties).length === 0)
    return {
      ...made,
      [pick(["a", "staff", "constructor"], roll)]: sampleOf(additionalProperties, roll),
    };
  return made;
}

function sampleArray({ items, prefixItems }: Schema, roll: Dice): unknown[] {
  const fixed = prefixItems ?? (Array.isArray(items) ? items : undefined);
  if (fixed) return fixed.map((each) => sampleOf(each, roll));
  if (items === undefined || Array.isArray(items)) return [];
  return Array.from({ length: 1 + roll(2) }, () => sampleOf(items, roll));
}

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** Changes one place of a payload: other value, missing, renamed, one too many. */
export function malformed(payload: unknown, roll: Dice): unknown {
  if (!isHolder(payload) || roll(12) === 0) return junk(roll);
  const copy = Array.isArray(payload) ? [...payload] : { ...payload };
  // what was made for this payload alone may be changed in place
  let holder = copy as Record<string, unknown>;
  for (let inner: unknown = pick(Object.values(holder), roll); isHolder(inner) && roll(3) > 0; ) {
    holder = inner as Record<string, unknown>;
    if (Object.isFrozen(holder) || ArrayBuffer.isView(holder)) return junk(roll);
    inner = pick(Object.values(holder), roll);
  }
  const keys = Object.keys(holder);
  const key = keys[roll(Math.max(1, keys.length))] ?? "extra";
  const ways = [
    () => Object.assign(holder, { [key]: junk(roll) }),
    () => Object.assign(holder, { [key]: junk(roll) }),
    () => Reflect.deleteProperty(holder, key),
    () => Object.assign(holder, { [`${key} `]: holder[key] }),
    () =>
      Object.defineProperty(holder, pick(["__proto__", "constructor", "x"], roll), {
        value: junk(roll),
        enumerable: true,
        configurable: true,
        writable: true,
      }),
  ];
  pick(ways, roll)();
  return copy;
}
