import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The one way to write a value as bytes: canonical JSON (RFC 8785). Throws for what JSON cannot hold (NaN, half a surrogate pair). */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case "string":
      return written(value, value.isWellFormed());
    case "number":
      return written(value, Number.isFinite(value));
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? list(value) : members(value as Record<string, unknown>);
    default:
      throw new Error("a value that JSON cannot hold");
  }
}

function written(value: string | number, holds: boolean): string {
  if (!holds) throw new Error("a value that JSON cannot hold");
  return JSON.stringify(value);
}

// both add to one string: a replay writes every record, and lists of parts to be joined took it twice the time

function list(values: readonly unknown[]): string {
  let text = "";
  for (const value of values)
    text += `${text === "" ? "" : ","}${value === undefined ? "null" : canonical(value)}`;
  return `[${text}]`;
}

/** The fields in the order of their names' UTF-16 units, which is that of a plain sort; those that are undefined are left out. */
function members(value: Record<string, unknown>): string {
  let text = "";
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined)
      text += `${text === "" ? "" : ","}${canonical(name)}:${canonical(member)}`;
  }
  return `{${text}}`;
}

/** True when a value can be written canonically: no NaN, no half a surrogate pair, nothing circular. */
export function isStorable(value: unknown): boolean {
  try {
    canonical(value);
    return true;
  } catch {
    return false;
  }
}

/** Node's own digest, where this runs in Node: in the host, which a save waits for, it takes a fraction of the time. */
const native = globalThis.process?.getBuiltinModule?.("node:crypto");

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256Hex = (text: string): string =>
  native ? native.hash("sha256", text, "hex") : bytesToHex(sha256(utf8ToBytes(text)));
