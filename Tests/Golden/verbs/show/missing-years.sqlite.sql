-- show early_reading by year with missing
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    AND "cell"."place" IN (?12)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2014-15
  ?4 = 2015-16
  ?5 = 2016-17
  ?6 = 2017-18
  ?7 = 2018-19
  ?8 = 2020-21
  ?9 = 2021-22
  ?10 = 2022-23
  ?11 = 2023-24
  ?12 = Riverbend
