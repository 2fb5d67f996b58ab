import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { failure, success } from "#shared/lib/result.ts";
import { keyIdOf, passKeyTable, readKeyCard } from "./pass-key.ts";

const cardField = z
  .string({ error: "请粘贴或扫入对方的公钥" })
  .refine((text) => readKeyCard(text) !== undefined, "这不是一份完整的公钥，请重新扫码或整段粘贴");

const idOfCard = (text: string): string => keyIdOf(readKeyCard(text)?.publicKey ?? "");

/** Takes in the public key of another desk: from now on its passes can be verified here, not released. */
export const importPassKey = defineAction({
  name: "passKey.import",
  label: "导入公钥",
  input: z.object({ card: cardField }),
  reads: ({ card }) => [{ table: passKeyTable.name, id: idOfCard(card) }],
  run: ({ now, actor, read }, { card }) => {
    const found = readKeyCard(card);
    if (!found) return failure("这不是一份完整的公钥", "card");
    const id = keyIdOf(found.publicKey);
    const known = read(passKeyTable, id);
    if (known?.own) return failure("这是本前台自己的公钥，不用导入", "card");
    if (known && known.publicKey !== found.publicKey)
      return failure("已有一把编号相同的公钥，请对方换一把再导入", "card");
    if (known && !known.stopped) return failure("这把公钥已经导入过了", "card");
    return success([
      put(passKeyTable, { ...found, id, own: false, addedAt: now, addedBy: actor.name }),
    ]);
  },
});

/** Trusts a key no longer: every pass signed with it is refused from here on. */
export const stopPassKey = defineAction({
  name: "passKey.stop",
  label: "停用公钥",
  input: z.object({ id: z.string().min(1), reason: requiredText("停用原因", 100) }),
  reads: recordById(passKeyTable),
  run: ({ now, actor, read }, { id, reason }) => {
    const key = read(passKeyTable, id);
    if (!key) return failure("没有这把公钥");
    if (key.stopped) return failure("这把公钥已经停用");
    return success([
      put(passKeyTable, { ...key, stopped: { at: now, byName: actor.name, reason } }),
    ]);
  },
});
