-- progress hs_graduation in 2019 to 2022
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6)
    AND "cell"."place" IN (?7)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = hs_graduation
  ?2 = riverbend_data
  ?3 = 2018-19
  ?4 = 2019-20
  ?5 = 2020-21
  ?6 = 2021-22
  ?7 = Riverbend
