import { fromBase64, toBase64 } from "#shared/lib/base64.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { canonical } from "./canonical.ts";
import { payloadDigest } from "./chain.ts";
import type { Entry, PlainPayload, SealedPayload } from "./entry.ts";

/** Encrypts a payload with AES-256-GCM. `iv` is 12 random bytes, never used twice with one key. The chain stays as it is. */
export async function seal(
  payload: PlainPayload,
  key: CryptoKey,
  keyName: string,
  iv: Uint8Array<ArrayBuffer>,
): Promise<SealedPayload> {
  const plain = new TextEncoder().encode(canonical(payload));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain);
  return { sealed: { key: keyName, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) } };
}

/** Decrypts a payload and checks it against the digest in the entry's header. */
export async function open(entry: Entry, key: CryptoKey): Promise<Result<PlainPayload>> {
  if (!("sealed" in entry.payload)) return failure("这条日志没有加密");
  const { iv, data } = entry.payload.sealed;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: fromBase64(iv) },
      key,
      fromBase64(data),
    );
    const payload = JSON.parse(new TextDecoder().decode(plain)) as PlainPayload;
    if (payloadDigest(payload) !== entry.header.payload) return failure("解密后的内容与摘要不符");
    return success(payload);
  } catch {
    return failure("密钥不对，或内容已损坏");
  }
}
