-- list partners where sector = education
  SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
  FROM "partners" AS "thing"
  WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $1::text))
    AND ("thing"."left" IS NULL OR ("thing"."left" >= $2::text))
    AND ("thing"."sector" = $3::text)
  ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  ?1 = 2025-11-15
  ?2 = 2025-11-15
  ?3 = education

  SELECT COUNT(*) AS "without", CAST(SUM(CASE WHEN "thing"."sector" = $1::text THEN 1 ELSE 0 END) AS bigint) AS "kept"
  FROM "partners" AS "thing"
  WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= $2::text))
    AND ("thing"."left" IS NULL OR ("thing"."left" >= $3::text))
    AND "thing"."sector" IS NULL
  ?1 = education
  ?2 = 2025-11-15
  ?3 = 2025-11-15
