import type { FormProps } from "../form.ts";
import { printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import type { RecoveryCodeData } from "./schema.ts";

const rules = [
  "这张纸是打开备份的唯一办法。电脑里没有存恢复码，丢了谁也找不回来，只能换一个新的。",
  "不要和电脑、U 盘放在一起。建议装进信封，放在保险柜或单位负责人处；可以复印一份另放一处。",
  "不要拍照，不要发到手机上。拿到这张纸和备份的人能看到全部数据。",
  "换了新的恢复码以后，以前的备份仍用以前的恢复码，旧纸请一并留着。",
];

const steps = [
  "在新电脑上装好前台通，第一次打开时选「从备份恢复」。",
  "插上放备份的 U 盘或磁盘，选中它。",
  "输入上面的恢复码：空格、横线、大小写都不要紧；O 和 0、I 和 1 输哪个都行。",
  "恢复完成后由系统管理员接管，每个人用自己原来的密码登录。",
];

/** 备份恢复码, A4: the code in eight groups, how it is kept, and how a desk is restored with it. */
export function RecoveryCode({ data, print }: FormProps<RecoveryCodeData>) {
  return (
    <>
      <Head title="备份恢复码" print={print} code={false}>
        <span>
          前台 <b>{print.deskCode}</b>
        </span>
      </Head>
      <section className="card">
        <ol className="groups">
          {data.code.split("-").map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
            <li key={at}>
              <span>第 {at + 1} 组</span>
              <b>{group}</b>
            </li>
          ))}
        </ol>
        <h2>怎样保管</h2>
        <List lines={rules} />
        <h2>怎样恢复</h2>
        <List lines={steps} />
        <dl className="kept">
          <dt>生成时间</dt>
          <dd>{printTime(print.printedAt)}</dd>
          <dt>保管人签字</dt>
          <dd />
          <dt>存放处</dt>
          <dd />
        </dl>
      </section>
    </>
  );
}

const List = ({ lines }: { lines: readonly string[] }) => (
  <ol className="words">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
);
