import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { x25519 } from "@noble/curves/ed25519.js";
import type { KeyStanza } from "#shared/backup/manifest.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";

/** The purposes for which keys are drawn from another; each is a key of its own. */
type Purpose = "recovery code" | "key" | "manifest" | "names" | "file";

const algorithm = "aes-256-gcm";
const tagBytes = 16;
/** Every key seals one thing only, so that a nonce of nought is used once with it. */
const nonce = Buffer.alloc(12);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => Buffer.from(text, "hex");

/** A key for one purpose (HKDF-SHA-256, RFC 5869). */
export const drawKey = (
  from: Uint8Array,
  purpose: Purpose,
  salt: Uint8Array = Buffer.alloc(0),
): Buffer => Buffer.from(hkdfSync("sha256", from, salt, `qiantai-backup/1 ${purpose}`, 32));

/** Encrypts a text under a key that seals nothing else; `bound` must be the same when it is opened. */
export function sealOnce(key: Uint8Array, plain: Uint8Array, bound = ""): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealOnce` has closed; nothing when key, content or what it was bound to is another. */
export function openOnce(key: Uint8Array, sealed: Uint8Array, bound = ""): Buffer | undefined {
  if (sealed.length < tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, key, nonce)
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    // the tag does not fit: nothing of it may be used
    return undefined;
  }
}

const salted = (ephemeral: Uint8Array, recipient: Uint8Array) =>
  Buffer.concat([ephemeral, recipient]);

/** Closes a new data key for whoever has the code. `secret` opens it as well, on the machine that makes the backups. */
export function makeKey(
  code: Uint8Array,
  random: (bytes: number) => Uint8Array,
): { stanza: KeyStanza; secret: Uint8Array } {
  const secret = random(32);
  const recipient = x25519.getPublicKey(drawKey(code, "recovery code"));
  const ephemeral = x25519.getPublicKey(secret);
  const shared = x25519.getSharedSecret(secret, recipient);
  const wrapped = sealOnce(drawKey(shared, "key", salted(ephemeral, recipient)), random(32));
  return {
    stanza: { recipient: hex(recipient), ephemeral: hex(ephemeral), wrapped: hex(wrapped) },
    secret,
  };
}

function unwrap(stanza: KeyStanza, shared: Uint8Array): Buffer | undefined {
  const salt = salted(bytes(stanza.ephemeral), bytes(stanza.recipient));
  return openOnce(drawKey(shared, "key", salt), bytes(stanza.wrapped));
}

/** The data key of a backup, by the recovery code. */
export function openByCode(stanza: KeyStanza, code: Uint8Array): Result<Buffer> {
  const own = drawKey(code, "recovery code");
  if (hex(x25519.getPublicKey(own)) !== stanza.recipient)
    return failure(
      "这个恢复码不是这份备份的。恢复码写得对，但属于另一次设置，请找对应的那张",
      "code",
    );
  const key = guarded(() => unwrap(stanza, x25519.getSharedSecret(own, bytes(stanza.ephemeral))));
  return key ? success(key) : failure("备份的密钥已损坏，打不开");
}

/** The data key of a backup, on the machine that makes it: the same way as with the code, from the other side. */
export function openBySecret(stanza: KeyStanza, secret: Uint8Array): Result<Buffer> {
  if (hex(x25519.getPublicKey(secret)) !== stanza.ephemeral)
    return failure("这份备份不是用现在的恢复码做的");
  const key = guarded(() =>
    unwrap(stanza, x25519.getSharedSecret(secret, bytes(stanza.recipient))),
  );
  return key ? success(key) : failure("备份的密钥已损坏，打不开");
}

/** Points that give no secret are refused by an error. */
function guarded<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}

/** The name under which a file lies in a backup: it tells nothing to whoever has no key, and is the same for the same content. */
export const objectName = (dataKey: Uint8Array, path: string, sha256: string): string =>
  createHmac("sha256", drawKey(dataKey, "names"))
    .update(JSON.stringify([path, sha256]))
    .digest("hex")
    .slice(0, 32);
