import type { Services } from "#electron/services.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { stopPassKey } from "#shared/domain/passes/gate/key-actions.ts";
import { tokenContentSchema } from "#shared/domain/passes/gate/token.ts";
import { issuePass } from "#shared/domain/passes/issue.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

/** The desk, for a person who may run this action. */
async function deskFor(services: Services, action: string) {
  const desk = await services.desk();
  if (mayDo(desk.session.require(), action)) return desk;
  throw new Refusal("forbidden", "您的角色不能做这项操作");
}

export const gateHandlers: Handlers<CallsOf<"gate">> = {
  "gate.key": async (services) => {
    const { signer } = await services.desk();
    return { publicKey: await signer.publicKey() };
  },
  "gate.renew": async (services) => {
    const { signer } = await deskFor(services, stopPassKey.name);
    return { publicKey: await signer.renew() };
  },
  "gate.sign": async (services, { digest, ...rest }) => {
    const { signer } = await deskFor(services, issuePass.name);
    const bytes = Uint8Array.from(Buffer.from(digest, "hex"));
    const content = tokenContentSchema.safeParse({ ...rest, digest: bytes });
    if (!content.success) throw new Refusal("invalid", "这张出门条的内容不能签名");
    return signer.sign(content.data);
  },
};
