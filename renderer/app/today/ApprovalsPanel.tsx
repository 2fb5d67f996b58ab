import { useLocation } from "wouter";
import { useAround, useDesk } from "#renderer/data/live.ts";
import { useLists } from "#renderer/data/live-lists.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { houseOf } from "#shared/domain/common/approvals/decide.ts";
import { approvalList } from "#shared/domain/common/approvals/request.ts";
import { lengthWords } from "#shared/domain/common/deadlines.ts";
import { epoch } from "#shared/lib/time.ts";
import { type WaitingApproval, waitingApprovals } from "./approvals.ts";

const asked = [approvalList];

/** 待我审批: what others have asked for and this person may answer. */
export function ApprovalsPanel() {
  const { actor } = useDesk();
  const around = useAround();
  const listed = useLists(asked, 500) ?? [];
  const waiting = around ? waitingApprovals(listed, actor.id, houseOf(around)) : [];
  return (
    <Panel title="待我审批" count={`${waiting.length} 件`} fill>
      {waiting.length === 0 ? (
        <EmptyState
          icon="stamp"
          title="没有等您同意的事"
          text="同事提交的申请，轮到您这一步才出现在这里。"
        />
      ) : (
        <ul className="panel-rows" aria-label="待我审批">
          {waiting.map((one) => (
            <ApprovalRow key={one.id} approval={one} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function ApprovalRow({ approval }: { approval: WaitingApproval }) {
  const [, navigate] = useLocation();
  const now = useNow();
  const { asks, what, by, at, path, id, standsInFor } = approval;
  return (
    <li className="today-approval">
      <span className="grow ellipsis">
        <b>{asks}</b>
        {standsInFor && `（代${standsInFor}）`} <span className="text-secondary">{what}</span>
        <small className="ellipsis">
          {by} <Time at={at} /> 提交·已等 {lengthWords(epoch(now) - epoch(at))}
        </small>
      </span>
      <Action size="small" label={`打开 ${id}`} onClick={() => navigate(path)}>
        打开
      </Action>
    </li>
  );
}
