-- list partners where sector = education
  SELECT "thing"."id", "thing"."name", "thing"."kind", "thing"."sector", "thing"."joined", "thing"."ein", "thing"."url", "thing"."left", "thing"."initiative"
  FROM "partners" AS "thing"
  WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= ?1))
    AND ("thing"."left" IS NULL OR ("thing"."left" >= ?2))
    AND ("thing"."sector" = ?3)
  ORDER BY "thing"."id" COLLATE BINARY ASC NULLS LAST
  ?1 = 2025-11-15
  ?2 = 2025-11-15
  ?3 = education

  SELECT COUNT(*) AS "without", SUM(CASE WHEN "thing"."sector" = ?1 THEN 1 ELSE 0 END) AS "kept"
  FROM "partners" AS "thing"
  WHERE ("thing"."joined" IS NULL OR ("thing"."joined" <= ?2))
    AND ("thing"."left" IS NULL OR ("thing"."left" >= ?3))
    AND "thing"."sector" IS NULL
  ?1 = education
  ?2 = 2025-11-15
  ?3 = 2025-11-15
