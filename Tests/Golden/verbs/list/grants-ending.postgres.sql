-- list recipient, amount, end of grants where end within 180 days sort by end
  SELECT "thing"."id", "thing"."recipient", "thing"."amount", "thing"."end"
  FROM "grants" AS "thing"
  WHERE ("thing"."end" >= $1::text)
    AND ("thing"."end" <= $2::text)
  ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  ?1 = 2025-11-15
  ?2 = 2026-05-14
