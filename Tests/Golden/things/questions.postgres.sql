# list partners
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15

# list name, sector of partners where kind = cbo sort by joined desc
SELECT "thing"."id", "thing"."name", "thing"."sector", "thing"."joined"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND ("thing"."kind" = $3::text)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: cbo
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN "thing"."kind" = $1::text THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $2::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $3::text))
  AND "thing"."kind" IS NULL
  -- 1: cbo
  -- 2: 2025-11-15
  -- 3: 2025-11-15

# count partners
SELECT COUNT(*) AS "count"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  -- 1: 2025-11-15
  -- 2: 2025-11-15

# count partners by sector
SELECT "thing"."sector", COUNT(*) AS "count"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
GROUP BY "thing"."sector"
  -- 1: 2025-11-15
  -- 2: 2025-11-15

# count partners by sector, kind where joined >= 2018
SELECT "thing"."sector", "thing"."kind", COUNT(*) AS "count"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND ("thing"."joined" >= $3::text)
GROUP BY "thing"."sector", "thing"."kind"
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2018-01-01
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN "thing"."joined" >= $1::text THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $2::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $3::text))
  AND "thing"."joined" IS NULL
  -- 1: 2018-01-01
  -- 2: 2025-11-15
  -- 3: 2025-11-15

# list partners where sector = HEALTH or sector != $sector
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND (("thing"."sector" = $3::text) OR ("thing"."sector" IS NULL OR NOT ("thing"."sector" = $4::text)))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: health
  -- 4: health
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN ("thing"."sector" = $1::text) OR ("thing"."sector" IS NULL OR NOT ("thing"."sector" = $2::text)) THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $3::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $4::text))
  AND "thing"."sector" IS NULL
  -- 1: health
  -- 2: health
  -- 3: 2025-11-15
  -- 4: 2025-11-15

# list partners where not (sector = health and joined is missing)
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND (("thing"."sector" IS NULL OR NOT ("thing"."sector" = $3::text)) OR "thing"."joined" IS NOT NULL)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: health
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN ("thing"."sector" IS NULL OR NOT ("thing"."sector" = $1::text)) OR "thing"."joined" IS NOT NULL THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $2::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $3::text))
  AND "thing"."sector" IS NULL
  -- 1: health
  -- 2: 2025-11-15
  -- 3: 2025-11-15

# list partners where sector in (health, education) and kind not in (cbo, funder)
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND "thing"."sector" IN ($3::text, $4::text)
  AND ("thing"."kind" IS NULL OR NOT ("thing"."kind" IN ($5::text, $6::text)))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: health
  -- 4: education
  -- 5: cbo
  -- 6: funder
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN "thing"."sector" IN ($1::text, $2::text) AND ("thing"."kind" IS NULL OR NOT ("thing"."kind" IN ($3::text, $4::text))) THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $5::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $6::text))
  AND "thing"."sector" IS NULL
  -- 1: health
  -- 2: education
  -- 3: cbo
  -- 4: funder
  -- 5: 2025-11-15
  -- 6: 2025-11-15
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN "thing"."sector" IN ($1::text, $2::text) AND ("thing"."kind" IS NULL OR NOT ("thing"."kind" IN ($3::text, $4::text))) THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $5::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $6::text))
  AND "thing"."kind" IS NULL
  -- 1: health
  -- 2: education
  -- 3: cbo
  -- 4: funder
  -- 5: 2025-11-15
  -- 6: 2025-11-15

# list partners where serves = early_reading
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND EXISTS (
  SELECT 1
  FROM "serves" AS "link1"
  WHERE (("link1"."partner" = "thing"."id") OR "link1"."program" IN (
    SELECT "by_program"."id"
    FROM "programs" AS "by_program"
    WHERE ("by_program"."partner" = "thing"."id")
      AND ("by_program"."start" IS NULL OR ("by_program"."start" <= $3::text))
      AND ("by_program"."end" IS NULL OR ("by_program"."end" >= $4::text))
  ))
    AND ("link1"."about" = $5::text)
)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: Reading well in grade 3

# list partners where serves != early_grade_reading
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND NOT (EXISTS (
  SELECT 1
  FROM "serves" AS "link1"
  WHERE (("link1"."partner" = "thing"."id") OR "link1"."program" IN (
    SELECT "by_program"."id"
    FROM "programs" AS "by_program"
    WHERE ("by_program"."partner" = "thing"."id")
      AND ("by_program"."start" IS NULL OR ("by_program"."start" <= $3::text))
      AND ("by_program"."end" IS NULL OR ("by_program"."end" >= $4::text))
  ))
    AND (("link1"."about" = $5::text) OR "link1"."about" IN (
    SELECT "by_indicator"."id"
    FROM "indicators" AS "by_indicator"
    WHERE "by_indicator"."outcome" = $6::text
  ))
))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: Early grade reading
  -- 6: Early grade reading

# list partners where role = "leadership table"
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND EXISTS (
  SELECT 1
  FROM "roles" AS "link1"
  WHERE ("link1"."partner" = "thing"."id")
    AND ("link1"."start" IS NULL OR ("link1"."start" <= $3::text))
    AND ("link1"."end" IS NULL OR ("link1"."end" >= $4::text))
    AND ("link1"."body" = $5::text)
)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: Leadership table

# list partners by outcome
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
SELECT DISTINCT "thing"."id", "other2"."id"
FROM "partners" AS "thing"
JOIN "serves" AS "link1" ON ("link1"."partner" = "thing"."id") OR "link1"."program" IN (
  SELECT "by_program"."id"
  FROM "programs" AS "by_program"
  WHERE ("by_program"."partner" = "thing"."id")
    AND ("by_program"."start" IS NULL OR ("by_program"."start" <= $1::text))
    AND ("by_program"."end" IS NULL OR ("by_program"."end" >= $2::text))
)
JOIN "outcomes" AS "other2" ON ("link1"."about" = "other2"."id") OR "link1"."about" IN (
  SELECT "by_indicator"."id"
  FROM "indicators" AS "by_indicator"
  WHERE "by_indicator"."outcome" = "other2"."id"
)
WHERE (("thing"."joined" IS NULL OR ("thing"."joined" <= $3::text)) AND ("thing"."left" IS NULL OR ("thing"."left" >= $4::text)))
  AND "other2"."id" IS NOT NULL
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST, "other2"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15

# count partners by indicator
SELECT "thing"."id"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
SELECT DISTINCT "thing"."id", "other2"."id"
FROM "partners" AS "thing"
JOIN "serves" AS "link1" ON ("link1"."partner" = "thing"."id") OR "link1"."program" IN (
  SELECT "by_program"."id"
  FROM "programs" AS "by_program"
  WHERE ("by_program"."partner" = "thing"."id")
    AND ("by_program"."start" IS NULL OR ("by_program"."start" <= $1::text))
    AND ("by_program"."end" IS NULL OR ("by_program"."end" >= $2::text))
)
JOIN "indicators" AS "other2" ON "link1"."about" = "other2"."id"
WHERE (("thing"."joined" IS NULL OR ("thing"."joined" <= $3::text)) AND ("thing"."left" IS NULL OR ("thing"."left" >= $4::text)))
  AND "other2"."id" IS NOT NULL
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST, "other2"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15

# count partners by district
SELECT "thing"."id"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
SELECT DISTINCT "thing"."id", "link1"."place"
FROM "partners" AS "thing"
JOIN "sites" AS "link1" ON "link1"."partner" = "thing"."id"
WHERE (("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text)) AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text)))
  AND "link1"."place" IS NOT NULL
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST, "link1"."place" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15

# list partners where district = North
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND EXISTS (
  SELECT 1
  FROM "sites" AS "link1"
  WHERE ("link1"."partner" = "thing"."id")
    AND "link1"."place" IN ($3::text, $4::text, $5::text)
)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: North
  -- 4: Lincoln
  -- 5: Garfield

# list outcomes without partners
SELECT "thing"."id", "thing"."label", "thing"."stage"
FROM "outcomes" AS "thing"
WHERE NOT (EXISTS (
  SELECT 1
  FROM "serves" AS "link1"
  JOIN "partners" AS "other2" ON ("link1"."partner" = "other2"."id") OR "link1"."program" IN (
    SELECT "by_program"."id"
    FROM "programs" AS "by_program"
    WHERE ("by_program"."partner" = "other2"."id")
      AND ("by_program"."start" IS NULL OR ("by_program"."start" <= $1::text))
      AND ("by_program"."end" IS NULL OR ("by_program"."end" >= $2::text))
  )
  WHERE (("link1"."about" = "thing"."id") OR "link1"."about" IN (
    SELECT "by_indicator"."id"
    FROM "indicators" AS "by_indicator"
    WHERE "by_indicator"."outcome" = "thing"."id"
  ))
    AND ("other2"."joined" IS NULL OR ("other2"."joined" <= $3::text))
    AND ("other2"."left" IS NULL OR ("other2"."left" >= $4::text))
))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15

# list outcomes without partners (kind = cbo and sector is not missing)
SELECT "thing"."id", "thing"."label", "thing"."stage"
FROM "outcomes" AS "thing"
WHERE NOT (EXISTS (
  SELECT 1
  FROM "serves" AS "link1"
  JOIN "partners" AS "other2" ON ("link1"."partner" = "other2"."id") OR "link1"."program" IN (
    SELECT "by_program"."id"
    FROM "programs" AS "by_program"
    WHERE ("by_program"."partner" = "other2"."id")
      AND ("by_program"."start" IS NULL OR ("by_program"."start" <= $1::text))
      AND ("by_program"."end" IS NULL OR ("by_program"."end" >= $2::text))
  )
  WHERE (("link1"."about" = "thing"."id") OR "link1"."about" IN (
    SELECT "by_indicator"."id"
    FROM "indicators" AS "by_indicator"
    WHERE "by_indicator"."outcome" = "thing"."id"
  ))
    AND ("other2"."joined" IS NULL OR ("other2"."joined" <= $3::text))
    AND ("other2"."left" IS NULL OR ("other2"."left" >= $4::text))
    AND (("other2"."kind" = $5::text) AND "other2"."sector" IS NOT NULL)
))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: cbo

# list bodies without members (role = chair)
SELECT "thing"."id", "thing"."label", "thing"."kind"
FROM "bodies" AS "thing"
WHERE NOT (EXISTS (
  SELECT 1
  FROM "roles" AS "link1"
  JOIN "partners" AS "other2" ON "link1"."partner" = "other2"."id"
  WHERE ("link1"."body" = "thing"."id")
    AND ("link1"."start" IS NULL OR ("link1"."start" <= $1::text))
    AND ("link1"."end" IS NULL OR ("link1"."end" >= $2::text))
    AND ("other2"."joined" IS NULL OR ("other2"."joined" <= $3::text))
    AND ("other2"."left" IS NULL OR ("other2"."left" >= $4::text))
    AND ("link1"."role" = $5::text)
))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: chair

# list schools without partners (kind = cbo) top 5
SELECT "thing"."id", "thing"."name", "thing"."part_of", "thing"."level", "thing"."latitude", "thing"."longitude", "thing"."start", "thing"."end"
FROM "places" AS "thing"
WHERE ("thing"."level" = $1::text)
  AND ("thing"."start" IS NULL OR ("thing"."start" <= $2::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $3::text))
  AND NOT (EXISTS (
  SELECT 1
  FROM "sites" AS "link1"
  JOIN "partners" AS "other2" ON "link1"."partner" = "other2"."id"
  WHERE ("link1"."place" = "thing"."id")
    AND ("other2"."joined" IS NULL OR ("other2"."joined" <= $4::text))
    AND ("other2"."left" IS NULL OR ("other2"."left" >= $5::text))
    AND ("other2"."kind" = $6::text)
))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: school
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: 2025-11-15
  -- 6: cbo

# list schools where district = North
SELECT "thing"."id", "thing"."name", "thing"."part_of", "thing"."level", "thing"."latitude", "thing"."longitude", "thing"."start", "thing"."end"
FROM "places" AS "thing"
WHERE ("thing"."level" = $1::text)
  AND ("thing"."start" IS NULL OR ("thing"."start" <= $2::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $3::text))
  AND "thing"."id" IN ($4::text, $5::text, $6::text)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: school
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: North
  -- 5: Lincoln
  -- 6: Garfield

# count schools by district
SELECT "thing"."id"
FROM "places" AS "thing"
WHERE ("thing"."level" = $1::text)
  AND ("thing"."start" IS NULL OR ("thing"."start" <= $2::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $3::text))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: school
  -- 2: 2025-11-15
  -- 3: 2025-11-15

# list partners with former
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST

# list partners where left within last 1 year
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."left" >= $1::text)
  AND ("thing"."left" <= $2::text)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2024-11-15
  -- 2: 2025-11-15

# list partners in 2019 to 2020
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2020-12-31
  -- 2: 2019-01-01

# list roles where body = leadership_table and role = chair
SELECT "thing"."partner", "thing"."body", "thing"."role", "thing"."start", "thing"."end"
FROM "roles" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $1::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $2::text))
  AND ("thing"."body" = $3::text)
  AND ("thing"."role" = $4::text)
ORDER BY "thing"."partner" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: Leadership table
  -- 4: chair

# list grants where part_of = g1
SELECT "id", "part_of"
FROM "grants"
WHERE "part_of" IS NOT NULL
ORDER BY "id" COLLATE "C" ASC NULLS LAST
SELECT "thing"."id", "thing"."funder", "thing"."recipient", "thing"."amount", "thing"."start", "thing"."end", "thing"."purpose", "thing"."restrictions", "thing"."part_of"
FROM "grants" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $1::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $2::text))
  AND "thing"."id" IN ($3::text, $4::text, $5::text)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: g1
  -- 4: g2
  -- 5: g3

# list grants where partner = cps
SELECT "thing"."id", "thing"."funder", "thing"."recipient", "thing"."amount", "thing"."start", "thing"."end", "thing"."purpose", "thing"."restrictions", "thing"."part_of"
FROM "grants" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $1::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $2::text))
  AND (("thing"."funder" = $3::text) OR ("thing"."recipient" = $4::text))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: Riverbend City Schools
  -- 4: Riverbend City Schools

# list grants where restrictions contains "staff" or purpose starts with "After"
SELECT DISTINCT "restrictions"
FROM "grants"
WHERE "restrictions" IS NOT NULL
ORDER BY "restrictions" COLLATE "C" ASC NULLS LAST
SELECT DISTINCT "purpose"
FROM "grants"
WHERE "purpose" IS NOT NULL
ORDER BY "purpose" COLLATE "C" ASC NULLS LAST
SELECT "thing"."id", "thing"."funder", "thing"."recipient", "thing"."amount", "thing"."start", "thing"."end", "thing"."purpose", "thing"."restrictions", "thing"."part_of"
FROM "grants" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $1::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $2::text))
  AND (("thing"."restrictions" = $3::text) OR ("thing"."purpose" = $4::text))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: Staff only
  -- 4: After school
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN ("thing"."restrictions" = $1::text) OR ("thing"."purpose" = $2::text) THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "grants" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $3::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $4::text))
  AND "thing"."restrictions" IS NULL
  -- 1: Staff only
  -- 2: After school
  -- 3: 2025-11-15
  -- 4: 2025-11-15
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN ("thing"."restrictions" = $1::text) OR ("thing"."purpose" = $2::text) THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "grants" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $3::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $4::text))
  AND "thing"."purpose" IS NULL
  -- 1: Staff only
  -- 2: After school
  -- 3: 2025-11-15
  -- 4: 2025-11-15

# list funder, end of grants where end within 6 months sort by end
SELECT "thing"."id", "thing"."funder", "thing"."end"
FROM "grants" AS "thing"
WHERE ("thing"."end" >= $1::text)
  AND ("thing"."end" <= $2::text)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2026-05-15

# list grants where amount / 2 >= 10000 and end > start
SELECT "thing"."id", "thing"."funder", "thing"."recipient", "thing"."amount", "thing"."start", "thing"."end", "thing"."purpose", "thing"."restrictions", "thing"."part_of"
FROM "grants" AS "thing"
WHERE ((CAST("thing"."amount" AS double precision) / NULLIF(CAST($1::bigint AS double precision), 0)) >= $2::bigint)
  AND ("thing"."end" > "thing"."start")
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2
  -- 2: 10000

# list partners where count(programs) > 2
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND "thing"."id" IN (
  SELECT "owner1"."id"
  FROM "partners" AS "owner1"
  JOIN "programs" AS "link2" ON "link2"."partner" = "owner1"."id"
  WHERE ("link2"."start" IS NULL OR ("link2"."start" <= $3::text))
    AND ("link2"."end" IS NULL OR ("link2"."end" >= $4::text))
  GROUP BY "owner1"."id"
  HAVING COUNT(*) > $5::bigint
)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: 2

# list partners where count(grants) < 3
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND NOT ("thing"."id" IN (
  SELECT "owner1"."id"
  FROM "partners" AS "owner1"
  JOIN "grants" AS "link2" ON "link2"."recipient" = "owner1"."id"
  WHERE ("link2"."start" IS NULL OR ("link2"."start" <= $3::text))
    AND ("link2"."end" IS NULL OR ("link2"."end" >= $4::text))
  GROUP BY "owner1"."id"
  HAVING COUNT(*) >= $5::bigint
))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: 3

# list name, programs, aliases of partners where aliases contains "BELL"
SELECT DISTINCT "value"
FROM "partners_aliases"
WHERE "value" IS NOT NULL
ORDER BY "value" COLLATE "C" ASC NULLS LAST
SELECT "thing"."id", "thing"."name"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND EXISTS (
  SELECT 1
  FROM "partners_aliases" AS "item1"
  WHERE ("item1"."owner" = "thing"."id")
    AND ("item1"."value" = $3::text)
)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: BELL
SELECT DISTINCT "thing"."id", "link1"."id"
FROM "partners" AS "thing"
JOIN "programs" AS "link1" ON "link1"."partner" = "thing"."id"
WHERE ("link1"."start" IS NULL OR ("link1"."start" <= $1::text))
  AND ("link1"."end" IS NULL OR ("link1"."end" >= $2::text))
  AND (("thing"."joined" IS NULL OR ("thing"."joined" <= $3::text)) AND ("thing"."left" IS NULL OR ("thing"."left" >= $4::text)) AND EXISTS (
  SELECT 1
  FROM "partners_aliases" AS "item2"
  WHERE ("item2"."owner" = "thing"."id")
    AND ("item2"."value" = $5::text)
))
  AND "link1"."id" IS NOT NULL
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST, "link1"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 2025-11-15
  -- 4: 2025-11-15
  -- 5: BELL
SELECT "thing"."id", "item"."value"
FROM "partners" AS "thing"
JOIN "partners_aliases" AS "item" ON "item"."owner" = "thing"."id"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND EXISTS (
  SELECT 1
  FROM "partners_aliases" AS "item1"
  WHERE ("item1"."owner" = "thing"."id")
    AND ("item1"."value" = $3::text)
)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST, "item"."position" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: BELL

# list indicators without targets
SELECT "thing"."id", "thing"."label", "thing"."outcome", "thing"."kind", "thing"."unit", "thing"."better", "thing"."target", "thing"."target_year", "thing"."class", "thing"."numerator", "thing"."denominator", "thing"."period", "thing"."stock", "thing"."caution", "thing"."baseline", "thing"."family"
FROM "indicators" AS "thing"
WHERE NOT (EXISTS (
  SELECT 1
  FROM "targets" AS "link1"
  WHERE "link1"."indicator" = "thing"."id"
))
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST

# list breaks where period >= 2021
SELECT DISTINCT "period"
FROM "breaks"
WHERE "period" IS NOT NULL
ORDER BY "period" COLLATE "C" ASC NULLS LAST
SELECT "thing"."indicator", "thing"."place", "thing"."period", "thing"."reason"
FROM "breaks" AS "thing"
WHERE "thing"."period" IN ($1::text, $2::text)
ORDER BY "thing"."indicator" COLLATE "C" ASC NULLS LAST
  -- 1: 2020-21
  -- 2: 2022

# list networks where indicator = "Reading well in grade 3"
SELECT "thing"."id", "thing"."label", "thing"."indicator", "thing"."chair", "thing"."body", "thing"."charter"
FROM "networks" AS "thing"
WHERE "thing"."indicator" = $1::text
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: Reading well in grade 3
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN "thing"."indicator" = $1::text THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "networks" AS "thing"
WHERE "thing"."indicator" IS NULL
  -- 1: Reading well in grade 3

# list sources where public
SELECT "thing"."id", "thing"."label", "thing"."publisher", "thing"."public", "thing"."protected", "thing"."agreement"
FROM "sources" AS "thing"
WHERE "thing"."public" = 1
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN "thing"."public" = 1 THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "sources" AS "thing"
WHERE "thing"."public" IS NULL

# list sources where not public
SELECT "thing"."id", "thing"."label", "thing"."publisher", "thing"."public", "thing"."protected", "thing"."agreement"
FROM "sources" AS "thing"
WHERE "thing"."public" IS NULL OR ("thing"."public" <> 1)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN "thing"."public" IS NULL OR ("thing"."public" <> 1) THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "sources" AS "thing"
WHERE "thing"."public" IS NULL

# list partners where name = "reading  FRIENDS"
SELECT DISTINCT "name"
FROM "partners"
WHERE "name" IS NOT NULL
ORDER BY "name" COLLATE "C" ASC NULLS LAST
SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
FROM "partners" AS "thing"
WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
  AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  AND ("thing"."name" = $3::text)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: Reading Friends

# list programs where hours between 10 and 60
SELECT "thing"."id", "thing"."label", "thing"."partner", "thing"."kind", "thing"."grades", "thing"."capacity", "thing"."ages", "thing"."hours", "thing"."rating", "thing"."start", "thing"."end"
FROM "programs" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $1::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $2::text))
  AND ("thing"."hours" >= $3::double precision)
  AND ("thing"."hours" <= $4::double precision)
ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: 10
  -- 4: 60
SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN ("thing"."hours" >= $1::double precision) AND ("thing"."hours" <= $2::double precision) THEN 1 ELSE 0 END) AS bigint) AS "kept"
FROM "programs" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $3::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $4::text))
  AND "thing"."hours" IS NULL
  -- 1: 10
  -- 2: 60
  -- 3: 2025-11-15
  -- 4: 2025-11-15

# list roles where partner = CPS or partner = "reading friends"
SELECT "thing"."partner", "thing"."body", "thing"."role", "thing"."start", "thing"."end"
FROM "roles" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $1::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $2::text))
  AND (("thing"."partner" = $3::text) OR ("thing"."partner" = $4::text))
ORDER BY "thing"."partner" COLLATE "C" ASC NULLS LAST
  -- 1: 2025-11-15
  -- 2: 2025-11-15
  -- 3: Riverbend City Schools
  -- 4: Reading Friends

# count programs by partner
SELECT "thing"."partner", COUNT(*) AS "count"
FROM "programs" AS "thing"
WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $1::text))
  AND ("thing"."end" IS NULL OR ("thing"."end" >= $2::text))
GROUP BY "thing"."partner"
  -- 1: 2025-11-15
  -- 2: 2025-11-15

# list breaks where period is missing
SELECT "thing"."indicator", "thing"."place", "thing"."period", "thing"."reason"
FROM "breaks" AS "thing"
WHERE "thing"."period" IS NULL
ORDER BY "thing"."indicator" COLLATE "C" ASC NULLS LAST

