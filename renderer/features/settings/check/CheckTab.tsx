import "./check.css";
import { useEffect } from "react";
import { checkAndMend } from "#renderer/data/check/full-check.ts";
import { useDesk } from "#renderer/data/live.ts";
import { useChecks } from "#renderer/state/checks.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import { CheckPicture } from "./CheckPicture.tsx";
import { CheckReports } from "./CheckReports.tsx";

/** 数据检查: whether both stores and the attachments are whole, a check on demand, and what earlier ones have found. */
export function CheckTab() {
  const { store } = useDesk();
  const { status, job, ended, refresh, run, cancel, see } = useChecks();
  const isUnread = status?.reports.some(({ seen }) => !seen) ?? false;
  useEffect(() => {
    void refresh().catch(() => undefined);
  }, [refresh]);
  useEffect(() => {
    // whoever stands here has them before their eyes
    if (isUnread) void see().catch(() => undefined);
  }, [isUnread, see]);
  const check = () =>
    run("full", async (signal, tell) => (await checkAndMend(store, "full", signal, tell)).status);
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        <section className="settings-part" aria-label="数据检查">
          <h2>数据检查</h2>
          <p className="text-secondary">
            每件事都存两份：日志文件和数据库。检查逐条对照这两份，再按校验值核对每个附件；哪一份坏了，就用另一份修好，坏的另存。可以一边检查一边登记。程序每次打开都核对两份，每周自己做一次全部检查。
          </p>
          {status && <CheckPicture report={status.last} full={status.full} />}
          {job && (
            <ProgressBar
              text={job.total > 0 ? `${job.text} ${job.done} / ${job.total}` : job.text}
              {...(job.total > 0 ? { fraction: job.done / job.total } : {})}
              onCancel={cancel}
            />
          )}
          {!job && ended === "cancelled" && (
            <Notice tone="info" title="已取消。已经修好的不会退回，没有查到的下次再查" />
          )}
          {!job && ended === "failed" && <Notice title="检查没有做完，请再试一次" />}
          <div className="row">
            <Action kind="main" icon="shield" busy={job !== undefined} onClick={() => void check()}>
              立即检查
            </Action>
          </div>
        </section>
        {status && <CheckReports reports={status.reports} />}
      </div>
    </div>
  );
}
