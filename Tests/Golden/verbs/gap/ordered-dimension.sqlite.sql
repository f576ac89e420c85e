-- gap early_reading by income since 2021
  SELECT "cell"."period", "cell"."place", "cell"."by_income", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_income" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6)
    AND "cell"."place" IN (?7)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_income" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2020-21
  ?4 = 2021-22
  ?5 = 2022-23
  ?6 = 2023-24
  ?7 = Riverbend
