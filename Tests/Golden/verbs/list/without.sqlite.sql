-- list outcomes without partners
  SELECT "thing"."id", "thing"."label", "thing"."stage"
  FROM "outcomes" AS "thing"
  WHERE NOT (EXISTS (
    SELECT 1
    FROM "serves" AS "link1"
    JOIN "partners" AS "other2" ON ("link1"."partner" = "other2"."id") OR "link1"."program" IN (
      SELECT "by_program"."id"
      FROM "programs" AS "by_program"
      WHERE ("by_program"."partner" = "other2"."id")
        AND ("by_program"."start" IS NULL OR ("by_program"."start" <= ?1))
        AND ("by_program"."end" IS NULL OR ("by_program"."end" >= ?2))
    )
    WHERE (("link1"."about" = "thing"."id") OR "link1"."about" IN (
      SELECT "by_indicator"."id"
      FROM "indicators" AS "by_indicator"
      WHERE "by_indicator"."outcome" = "thing"."id"
    ))
      AND ("other2"."joined" IS NULL OR ("other2"."joined" <= ?3))
      AND ("other2"."left" IS NULL OR ("other2"."left" >= ?4))
  ))
  ORDER BY "thing"."id" COLLATE BINARY ASC NULLS LAST
  ?1 = 2025-11-15
  ?2 = 2025-11-15
  ?3 = 2025-11-15
  ?4 = 2025-11-15
