-- change hs_graduation by income since 2019 with mix, n
  SELECT "cell"."period", "cell"."place", "cell"."by_income", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_income" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4)
    AND "cell"."place" IN (?5)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_income" ASC NULLS LAST
  ?1 = hs_graduation
  ?2 = riverbend_data
  ?3 = 2018-19
  ?4 = 2023-24
  ?5 = Riverbend
