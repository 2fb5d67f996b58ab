import { z } from "zod";
import { type ActionContext, type Put, put } from "#shared/domain/common/action.ts";
import { verifyEd25519 } from "#shared/lib/ed25519.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import type { ExitPass } from "../pass.ts";
import { sameContent, tokenContentOf } from "./content.ts";
import { isSignedBy } from "./judge.ts";
import { keyIdOf, passKeyTable, publicKeySchema } from "./pass-key.ts";
import { readToken } from "./token.ts";

/** What the host gives back when it has signed: the token, and the public half of the key. */
export const signedInput = z.object({ token: z.string().max(500), publicKey: publicKeySchema });
export type SignedToken = z.output<typeof signedInput>;

/** The key's record, written with the first pass that it signs. */
function ownKey(context: ActionContext, publicKey: string): Put[] {
  const id = keyIdOf(publicKey);
  if (context.read(passKeyTable, id)) return [];
  const { organisation, code } = context.desk;
  const added = { addedAt: context.now, addedBy: context.actor.name };
  return [put(passKeyTable, { id, publicKey, organisation, deskCode: code, own: true, ...added })];
}

/** The token that an issued pass keeps, if it is signed by its key and says what stands on the pass. */
export function signedAtIssue(
  context: ActionContext,
  pass: ExitPass & Required<Pick<ExitPass, "valid">>,
  signed: SignedToken | undefined,
): Result<{ fields: { token?: string }; keys: Put[] }> {
  if (!signed) return success({ fields: {}, keys: [] });
  const token = readToken(signed.token);
  const key = { id: keyIdOf(signed.publicKey), publicKey: signed.publicKey };
  if (!token || !isSignedBy(token, key, verifyEd25519))
    return failure("签名没有成功，请再按一次开具");
  if (context.read(passKeyTable, key.id)?.stopped)
    return failure("签名的密钥已停用，请系统管理员在「设置 → 门岗」里换新密钥");
  if (!sameContent(token.content, tokenContentOf(pass, pass.valid)))
    return failure("出门条刚刚有改动，请再按一次开具");
  return success({ fields: { token: signed.token }, keys: ownKey(context, signed.publicKey) });
}
