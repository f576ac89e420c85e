-- show grants.amount by funder
  SELECT "thing"."id", "thing"."funder", "thing"."amount", "thing"."part_of"
  FROM "grants" AS "thing"
  WHERE ("thing"."start" IS NULL OR ("thing"."start" <= ?1))
    AND ("thing"."end" IS NULL OR ("thing"."end" >= ?2))
  ORDER BY "thing"."id" COLLATE BINARY ASC NULLS LAST
  ?1 = 2025-11-15
  ?2 = 2025-11-15

-- show grants.amount by recipient having value > 100000 sort by value desc top 3 with former
  SELECT "thing"."id", "thing"."recipient", "thing"."amount", "thing"."part_of"
  FROM "grants" AS "thing"
  ORDER BY "thing"."id" COLLATE BINARY ASC NULLS LAST

-- show programs.capacity by kind
  SELECT "thing"."id", "thing"."kind", "thing"."capacity"
  FROM "programs" AS "thing"
  WHERE ("thing"."start" IS NULL OR ("thing"."start" <= ?1))
    AND ("thing"."end" IS NULL OR ("thing"."end" >= ?2))
  ORDER BY "thing"."id" COLLATE BINARY ASC NULLS LAST
  ?1 = 2025-11-15
  ?2 = 2025-11-15
