import { bytesToHex } from "@noble/hashes/utils.js";
import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { BridgeRefusal, callDesk } from "#renderer/desk/client.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { tokenContentOf } from "#shared/domain/passes/gate/content.ts";
import { issuePass } from "#shared/domain/passes/issue.ts";
import { validity } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";

/** 开具: the host signs what stands on the pass, and the token is saved with it. */
export function useIssue(pass: ExitPass) {
  const { store } = useDesk();
  const { save, problems, saving } = useSave(issuePass);
  const [refusal, setRefusal] = useState<string>();
  const [signing, setSigning] = useState(false);
  const sign = async () => {
    const { rules, desk } = await store.setting();
    const content = tokenContentOf(pass, validity(rules, pass.leavesOn, desk.offset));
    return callDesk("gate.sign", { ...content, digest: bytesToHex(content.digest) });
  };
  const issue = async () => {
    setSigning(true);
    setRefusal(undefined);
    try {
      await save({ id: pass.id, signed: await sign() });
    } catch (error) {
      setRefusal(error instanceof BridgeRefusal ? error.message : "没有开具：程序没有回答");
    } finally {
      setSigning(false);
    }
  };
  const shown = refusal === undefined ? problems : [{ message: refusal }];
  return { issue, problems: shown, saving: saving || signing };
}
