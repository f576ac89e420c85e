-- list programs by kind
  SELECT "thing"."id", "thing"."label", "thing"."partner", "thing"."kind", "thing"."grades", "thing"."capacity", "thing"."ages", "thing"."hours", "thing"."rating", "thing"."start", "thing"."end"
  FROM "programs" AS "thing"
  WHERE ("thing"."start" IS NULL OR ("thing"."start" <= $1::text))
    AND ("thing"."end" IS NULL OR ("thing"."end" >= $2::text))
  ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  ?1 = 2025-11-15
  ?2 = 2025-11-15
