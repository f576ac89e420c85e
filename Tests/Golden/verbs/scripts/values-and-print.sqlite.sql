-- gap chronic_absence by race where race = black since 2022 vs white having difference > 5pp
  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_race" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5)
    AND "cell"."place" IN (?6)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
  ?1 = chronic_absence
  ?2 = riverbend_data
  ?3 = 2021-22
  ?4 = 2022-23
  ?5 = 2023-24
  ?6 = Riverbend
