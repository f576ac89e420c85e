-- list partners where serves = early_reading
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
  ?1 = 2025-11-15
  ?2 = 2025-11-15
  ?3 = 2025-11-15
  ?4 = 2025-11-15
  ?5 = Reading well in grade 3
