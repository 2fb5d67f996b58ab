import { useLocation, useParams } from "wouter";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { ComplaintList } from "./ComplaintList.tsx";
import { ComplaintRecord } from "./record/ComplaintRecord.tsx";
import "./complaints.css";

/** The queue at the left, the chosen complaint at the right. */
export function ComplaintsPage() {
  const { id } = useParams<{ id?: string }>();
  const [width, setWidth] = useListWidth("complaints");
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={<ComplaintList selected={id} />}
      record={id === undefined ? <Nothing /> : <ComplaintRecord id={id} />}
    />
  );
}

function Nothing() {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      icon="complaint"
      title="从左边选一件投诉"
      text="这里显示它的时限、经过和下一步要办的事。"
      action={
        <Action kind="main" keys="F3" onClick={() => navigate("/complaints/new")}>
          登记投诉
        </Action>
      }
    />
  );
}
