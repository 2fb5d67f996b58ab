import { mayDo } from "#shared/domain/common/permissions.ts";
import { tokenContentSchema } from "#shared/domain/passes/gate/token.ts";
import { issuePass } from "#shared/domain/passes/issue.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

export const gateHandlers: Handlers<CallsOf<"gate">> = {
  "gate.key": async (services) => {
    const { signer } = await services.desk();
    return { publicKey: await signer.publicKey() };
  },
  "gate.sign": async (services, { digest, ...rest }) => {
    const { signer, session } = await services.desk();
    if (!mayDo(session.require(), issuePass.name))
      throw new Refusal("forbidden", "您的角色不能做这项操作");
    const bytes = Uint8Array.from(Buffer.from(digest, "hex"));
    const content = tokenContentSchema.safeParse({ ...rest, digest: bytes });
    if (!content.success) throw new Refusal("invalid", "这张出门条的内容不能签名");
    return signer.sign(content.data);
  },
};
