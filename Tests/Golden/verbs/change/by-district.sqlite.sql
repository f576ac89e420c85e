-- change kindergarten_ready by district since 2019 having change > 2pp sort by change desc
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4)
    AND "cell"."place" IN (?5, ?6, ?7)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
  ?3 = 2018-19
  ?4 = 2023-24
  ?5 = Riverbend City
  ?6 = North Valley
  ?7 = Lakeside
