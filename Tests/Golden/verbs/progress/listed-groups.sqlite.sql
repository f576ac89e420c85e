-- progress early_reading by race where race in (black, hispanic) vs white sort by gap_after desc with gap_low, gap_high, gap_p
  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_race" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    AND "cell"."place" IN (?12)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
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
