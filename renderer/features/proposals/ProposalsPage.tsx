import { useCounter, useList } from "#renderer/data/live.ts";
import { ProposalRow } from "#renderer/record/proposals/ProposalRow.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { openProposals, type Proposal } from "#shared/domain/common/proposals/proposal.ts";
import "./proposals-page.css";

/** 奖惩建议: what all capabilities have proposed and nobody has taken up yet. */
export function ProposalsPage() {
  const { records, hasMore, more } = useList<Proposal>(openProposals, { limit: 50 });
  const count = useCounter(openProposals);
  return (
    <div className="proposals-page">
      <h1 className="sr-only">奖惩建议</h1>
      <Panel title="奖惩建议" count={`${count} 条待审议`} fill>
        {records?.length === 0 ? (
          <EmptyState
            icon="award"
            title="没有待审议的建议"
            text="有效投诉、书面表扬提出的奖惩建议会列在这里；在投诉上点「提出建议」。"
          />
        ) : (
          <ul aria-label="奖惩建议">
            {(records ?? []).map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} withSource />
            ))}
          </ul>
        )}
        {hasMore && (
          <Action kind="link" onClick={more}>
            再看后面的
          </Action>
        )}
      </Panel>
    </div>
  );
}
