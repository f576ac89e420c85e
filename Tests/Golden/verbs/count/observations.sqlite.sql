-- count observations by status where indicator = full_day_k
  SELECT "thing"."status", COUNT(*) AS "count"
  FROM "observations" AS "thing"
  WHERE ("thing"."indicator" = ?1)
    AND ("thing"."source" = ?2)
  GROUP BY "thing"."status"
  ?1 = In full-day kindergarten
  ?2 = state_report

  SELECT COUNT(*) AS "without", SUM(CASE WHEN ("thing"."indicator" = ?1) AND ("thing"."source" = ?2) THEN 1 ELSE 0 END) AS "kept"
  FROM "observations" AS "thing"
  WHERE "thing"."indicator" IS NULL
  ?1 = In full-day kindergarten
  ?2 = state_report
