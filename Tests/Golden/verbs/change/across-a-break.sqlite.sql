-- change early_reading in 2018 to 2023 using across_breaks
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4)
    AND "cell"."place" IN (?5)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2017-18
  ?4 = 2022-23
  ?5 = Riverbend
