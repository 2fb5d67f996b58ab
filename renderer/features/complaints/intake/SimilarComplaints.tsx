import { useList } from "#renderer/data/live.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { type Complaint, complaintName } from "#shared/domain/complaints/complaint.ts";
import { groupAround, groupRule } from "#shared/domain/complaints/groups/group.ts";
import { categoryList, matterOf, type Received } from "#shared/domain/complaints/groups/matter.ts";
import { governingPack } from "#shared/domain/complaints/intake.ts";
import { addDays, localDate } from "#shared/lib/time.ts";
import { type IntakeValues, typedHousehold } from "./intake-values.ts";
import { typedMatter } from "./similar.ts";

interface Props {
  values: IntakeValues;
  set: (change: Partial<IntakeValues>) => void;
  around: Surroundings;
}

const shownDays = 30;
const most = 30;

/** 相近投诉: what came in lately of the same category; whatever is about the same thing is marked, and may be marked by hand. */
export function SimilarComplaints(props: Props) {
  return props.values.category === undefined ? null : (
    <OfCategory {...props} category={props.values.category} />
  );
}

function OfCategory({ values, set, around, category }: Props & { category: string }) {
  const { records = [] } = useList<Complaint>(categoryList(category), {
    limit: most,
    newestFirst: true,
  });
  const since = addDays(localDate(around.now), -shownDays);
  const recent = records.filter(({ receivedAt }) => localDate(receivedAt) >= since);
  const chosen = recent.find(({ id }) => id === values.sameAs);
  const matter = chosen ? (matterOf(chosen) ?? `#${chosen.id}`) : typedMatter(values);
  const isSame = (one: Complaint) => one.id === values.sameAs || matterOf(one) === matter;
  const same = matter === undefined ? [] : recent.filter(isSame);
  return (
    <section className="matters" aria-label="相近投诉">
      <h3>
        相近投诉{" "}
        <small className="text-tertiary">
          近 {shownDays} 天同类 {recent.length} 件
        </small>
      </h3>
      {recent.length === 0 && <p className="text-tertiary">这一类还没有别的投诉</p>}
      <GroupAhead values={values} around={around} same={same} />
      <ul>
        {recent.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={same.includes(one)}
              title="是同一件事的点一下"
              onClick={() => set({ sameAs: values.sameAs === one.id ? undefined : one.id })}
            >
              <Icon name={same.includes(one) ? "check" : "complaint"} size={16} />
              <span className="grow">
                {[complaintName(one), one.unitNumber, one.about].filter(Boolean).join(" ")}
                <small className="text-tertiary">
                  <span className="num">{one.id}</span> · {same.includes(one) ? "同一件事" : "同类"}
                </small>
              </span>
              <Time at={one.receivedAt} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says before saving that this one will make a group of those there are (R09 2.(6)). */
function GroupAhead({
  values,
  around,
  same,
}: Pick<Props, "values" | "around"> & { same: Complaint[] }) {
  const { rules, desk, now } = around;
  const rule = groupRule(governingPack(values.category ?? "", desk), rules, desk.mainPack);
  if (rule === undefined) return null;
  const typed: Received = {
    id: "",
    receivedAt: values.receivedAt ?? now,
    ...typedHousehold(values),
  };
  const group = groupAround<Received>(typed, same, rule, rules);
  if (!group) return null;
  return (
    <Notice
      tone="warning"
      title={`登记后成为集体投诉，${group.members.length} 件都列为重大`}
      action={<WhyFigure title="集体投诉" basis={group.basis} />}
    >
      {group.basis.steps?.join("；")}
    </Notice>
  );
}
