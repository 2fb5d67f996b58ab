import { useLocation } from "wouter";
import { useList } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { type Complaint, complaintTitle } from "#shared/domain/complaints/complaint.ts";
import { expiringList, isExpired, lastDayOf } from "#shared/domain/complaints/retention.ts";
import { localDate } from "#shared/lib/time.ts";

/** 到期资料: archived complaints whose time of keeping is over, the longest over first (R03 四.2). */
export function ExpiredPage() {
  const [, navigate] = useLocation();
  const today = localDate(useNow());
  const { records = [], hasMore, more } = useList<Complaint>(expiringList, { limit: 100 });
  const expired = records.filter(({ archived }) => archived && isExpired(archived, today));
  const goesOn = hasMore && expired.length === records.length;
  return (
    <div className="expired-page">
      <Panel
        title="保存到期的投诉"
        count={`${expired.length}${goesOn ? "+" : ""} 件`}
        actions={<Action onClick={() => navigate("/complaints")}>返回投诉</Action>}
        fill
        padded
      >
        {expired.length === 0 ? (
          <EmptyState
            icon="archive"
            title="没有保存到期的投诉"
            text="一般的投诉归档后保存一年，到期列在这里，经批准后才能销毁；重要的长期保存。"
          />
        ) : (
          <DataTable
            label="保存到期的投诉"
            rows={expired}
            rowKey={({ id }) => id}
            columns={[
              {
                title: "编号",
                width: "200px",
                cell: ({ id }) => (
                  <Action kind="link" size="small" onClick={() => navigate(`/complaints/${id}`)}>
                    {id}
                  </Action>
                ),
              },
              { title: "投诉", cell: complaintTitle },
              { title: "归档", width: "120px", cell: ({ archived }) => archived?.at.slice(0, 10) },
              {
                title: "保存到",
                width: "120px",
                cell: ({ archived }) => archived && lastDayOf(archived),
              },
            ]}
          />
        )}
        {goesOn && (
          <Action kind="link" onClick={more}>
            再看后面的
          </Action>
        )}
      </Panel>
    </div>
  );
}
