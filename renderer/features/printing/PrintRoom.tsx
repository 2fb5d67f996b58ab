import { useLocation } from "wouter";
import { useJobs } from "#renderer/record/use-jobs.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { BatchPane } from "./BatchPane.tsx";
import { JobList } from "./JobList.tsx";
import { JobPane } from "./JobPane.tsx";
import "./printing.css";

/** 打印间: what this machine prints at the left, one job or a batch to be printed at the right. */
export function PrintRoom() {
  const [path, navigate] = useLocation();
  const [width, setWidth] = useListWidth("printing");
  const { jobs } = useJobs();
  const [, , id] = path.split("/");
  const toBatch = () => navigate("/printing/batch");
  const job = jobs.find((one) => one.id === id);
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <JobList
          jobs={jobs}
          selected={id}
          onSelect={(chosen) => navigate(`/printing/${chosen}`)}
          onBatch={toBatch}
        />
      }
      record={
        id === "batch" ? (
          <BatchPane
            onSent={(sent) => navigate(`/printing/${sent}`)}
            onCancel={() => navigate("/printing")}
          />
        ) : job ? (
          <JobPane key={job.id} job={job} />
        ) : (
          <EmptyState
            icon="print"
            title="选一份打印件看详情"
            text="送到打印机不等于打了出来：看到纸再确认。一批单据可以合成一份打印。"
            action={
              <Action kind="main" icon="print" onClick={toBatch}>
                成批打印
              </Action>
            }
          />
        )
      }
    />
  );
}
