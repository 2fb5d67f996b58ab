import "./inquiries.css";
import { useLocation, useParams } from "wouter";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { InquiryList } from "./InquiryList.tsx";
import { InquiryRecord } from "./record/InquiryRecord.tsx";

/** The calls at the left, the chosen one at the right. */
export function InquiriesPage() {
  const { id } = useParams<{ id?: string }>();
  const [width, setWidth] = useListWidth("inquiries");
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={<InquiryList selected={id} />}
      record={id === undefined ? <Nothing /> : <InquiryRecord id={id} />}
    />
  );
}

function Nothing() {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      icon="phone"
      title="从左边选一条来电来访"
      text="当场答复的一保存就结案；要投诉、要派工的，一个键转过去，不用重填。"
      action={
        <Action kind="main" keys="F9" onClick={() => navigate("/inquiries/new")}>
          来电登记
        </Action>
      }
    />
  );
}
