import "./services.css";
import { useLocation, useParams } from "wouter";
import { useAround, useRecord } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { queueOf } from "#shared/domain/services/lifecycle.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { IssueTask } from "./materials/IssueTask.tsx";
import { EditPane } from "./order/EditPane.tsx";
import { OrderRecord } from "./record/OrderRecord.tsx";
import { ServiceList } from "./ServiceList.tsx";
import { SignScreen } from "./sign/SignScreen.tsx";
import type { TaskProps } from "./task-props.ts";
import { ArriveTask } from "./tasks/ArriveTask.tsx";
import { CollectTask } from "./tasks/CollectTask.tsx";
import { CorrectTask } from "./tasks/CorrectTask.tsx";
import { DepartTask } from "./tasks/DepartTask.tsx";
import { FinishTask } from "./tasks/FinishTask.tsx";
import { CancelTask, NoteTask, ReworkTask } from "./tasks/ReasonTasks.tsx";

const tasks = {
  edit: EditPane,
  issue: IssueTask,
  depart: DepartTask,
  arrive: ArriveTask,
  finish: FinishTask,
  collect: CollectTask,
  correct: CorrectTask,
  cancel: CancelTask,
  rework: ReworkTask,
  note: NoteTask,
} as const;

const signing = ["sign", "paper", "refuse", "excuse"];

/** The queue at the left, at the right the chosen order or what is being done with it; signing takes the whole width. */
export function ServicesPage() {
  const { id, task } = useParams<{ id?: string; task?: string }>();
  const order = useRecord(serviceOrderTable, id);
  const around = useAround();
  const [width, setWidth] = useListWidth("services");
  if (!around) return null;
  if (order && task !== undefined && signing.includes(task))
    return <SignScreen key={order.id} order={order} around={around} task={task} />;
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={<ServiceList selected={id} standing={order ? queueOf(order) : undefined} />}
      record={
        id === undefined ? (
          <Nothing />
        ) : (
          order && <Chosen key={`${order.id} ${task}`} order={order} around={around} task={task} />
        )
      }
    />
  );
}

function Chosen({ order, around, task }: TaskProps & { task: string | undefined }) {
  const Task = task === undefined ? undefined : tasks[task as keyof typeof tasks];
  return Task ? (
    <Task order={order} around={around} />
  ) : (
    <OrderRecord order={order} around={around} />
  );
}

function Nothing() {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      icon="service"
      title="从左边选一张工单"
      text="安装、维修、调试、报修从登记、派工到客户签字、收款、归档，都在一张工单上。"
      action={
        <Action kind="main" keys="F4" onClick={() => navigate("/services/new")}>
          派工
        </Action>
      }
    />
  );
}
