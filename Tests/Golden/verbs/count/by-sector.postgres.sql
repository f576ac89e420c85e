-- count partners by sector
  SELECT "thing"."sector", COUNT(*) AS "count"
  FROM "partners" AS "thing"
  WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
    AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
  GROUP BY "thing"."sector"
  ?1 = 2025-11-15
  ?2 = 2025-11-15
