import start from "sql.js";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";

/**
 * The same statistics once more, worked out by SQLite from nothing but the complaints as they are in the end: none of the program's code has a
 * part in it.
 */
const schema = `
CREATE TABLE complaint (
  id TEXT, received TEXT, day TEXT, record TEXT
);
CREATE TABLE fact AS SELECT
  '' AS id, '' AS day, '' AS pack, '' AS category, '' AS department, '' AS owner, '' AS customer, '' AS about,
  '' AS measure, 0 AS amount WHERE 0;
`;

const measures = `
INSERT INTO fact
WITH c AS (
  SELECT id, day, received, record,
    json_extract(record, '$.pack') AS pack,
    json_extract(record, '$.category.id') AS category,
    coalesce(json_extract(record, '$.department'), '') AS department,
    coalesce(json_extract(record, '$.owner.id'), '') AS owner,
    CASE WHEN json_extract(record, '$.customer') IS NULL THEN NULL
      ELSE coalesce(json_extract(record, '$.customer.id'), '=' || json_extract(record, '$.customer.name')) END AS customer,
    json_extract(record, '$.about') AS about,
    json_extract(record, '$.state') AS state,
    json_extract(record, '$.channel') AS channel,
    json_extract(record, '$.severity') AS severity,
    json_extract(record, '$.satisfaction') AS satisfaction,
    json_extract(record, '$.validity.valid') AS valid,
    json_extract(record, '$.validity.motive') AS motive,
    json_extract(record, '$.validity.gravity') AS gravity,
    json_extract(record, '$.validity.at') AS judged
  FROM complaint
), d AS (
  SELECT c.id, json_extract(each.value, '$.key') AS kind,
    json_extract(each.value, '$.met.at') AS met, json_extract(each.value, '$.met.onTime') AS on_time
  FROM c, json_each(c.record, '$.deadlines') AS each
), answer AS (
  SELECT id, on_time, met FROM (
    SELECT id, on_time, met, row_number() OVER (
      PARTITION BY id ORDER BY CASE kind WHEN 'answer' THEN 1 WHEN 'acknowledge' THEN 2 ELSE 3 END
    ) AS place
    FROM d WHERE kind IN ('answer', 'acknowledge', 'plan')
  ) WHERE place = 1 AND met IS NOT NULL
), solve AS (
  SELECT id, on_time, met FROM d WHERE kind = 'solve' AND met IS NOT NULL
), step AS (
  SELECT c.id, each.key AS place, json_extract(each.value, '$.step') AS step, json_extract(each.value, '$.at') AS at
  FROM c, json_each(c.record, '$.steps') AS each
), answered AS (
  SELECT id, at FROM (
    SELECT id, at, row_number() OVER (PARTITION BY id ORDER BY place DESC) AS nth FROM step WHERE step = '答复客户'
  ) WHERE nth = 1
), settled AS (
  SELECT c.id, CASE
      WHEN c.state IN ('registered', 'accepted', 'investigating', 'handling') THEN NULL
      WHEN solve.met IS NOT NULL THEN solve.met
      WHEN c.valid = 0 THEN c.judged
      ELSE answered.at END AS at
  FROM c LEFT JOIN solve ON solve.id = c.id LEFT JOIN answered ON answered.id = c.id
), m AS (
  SELECT id, 'count' AS measure, 1 AS amount FROM c
  UNION ALL SELECT id, 'channel.' || channel, 1 FROM c
  UNION ALL SELECT id, CASE valid WHEN 1 THEN 'valid' ELSE 'invalid' END, 1 FROM c WHERE valid IS NOT NULL
  UNION ALL SELECT id, 'malicious', 1 FROM c WHERE motive = 'malicious'
  UNION ALL SELECT id, 'vicious', 1 FROM c WHERE gravity = 'vicious'
  UNION ALL SELECT id, 'major', 1 FROM c WHERE severity = 'major'
  UNION ALL SELECT id, 'satisfaction.' || satisfaction, 1 FROM c WHERE satisfaction IS NOT NULL
  UNION ALL SELECT DISTINCT id, 'reopened', 1 FROM step WHERE step = '重新打开'
  UNION ALL SELECT id, 'answerMet', 1 FROM answer
  UNION ALL SELECT id, 'answerOnTime', 1 FROM answer WHERE on_time = 1
  UNION ALL SELECT id, 'solveMet', 1 FROM solve
  UNION ALL SELECT id, 'solveOnTime', 1 FROM solve WHERE on_time = 1
  UNION ALL SELECT id, 'open', 1 FROM c WHERE state IN ('registered', 'accepted', 'investigating', 'handling')
  UNION ALL SELECT id, 'settled', 1 FROM settled WHERE at IS NOT NULL
  UNION ALL SELECT settled.id, 'minutes', (strftime('%s', settled.at) - strftime('%s', c.received)) / 60
    FROM settled JOIN c ON c.id = settled.id WHERE settled.at IS NOT NULL
)
SELECT c.id, c.day, c.pack, c.category, c.department, c.owner, c.customer, c.about, m.measure, m.amount
FROM m JOIN c ON c.id = m.id;
`;

type Value = string | number | null;

/** A database with these complaints; `ask` runs a query on table `fact` (a line for each complaint and measure) and gives its rows. */
export async function sqlStatistics(complaints: Iterable<Complaint>) {
  const sqlite = await start();
  const db = new sqlite.Database();
  db.run(schema);
  const insert = db.prepare("INSERT INTO complaint VALUES (?, ?, substr(?, 1, 10), ?)");
  db.run("BEGIN");
  for (const complaint of complaints) {
    const { id, receivedAt } = complaint;
    insert.run([id, receivedAt, receivedAt, JSON.stringify(complaint)]);
  }
  insert.free();
  db.run("COMMIT");
  db.run(measures);
  db.run("CREATE INDEX fact_day ON fact (day)");
  return {
    ask: (query: string): Value[][] => db.exec(query)[0]?.values ?? [],
    close: () => db.close(),
  };
}
