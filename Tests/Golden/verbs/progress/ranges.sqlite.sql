-- progress full_day_k by race
  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "cut_community_race" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
  ?1 = full_day_k
  ?2 = state_report
  ?3 = 2014-15
  ?4 = 2015-16
  ?5 = 2016-17
  ?6 = 2017-18
  ?7 = 2018-19
  ?8 = 2019-20
  ?9 = 2020-21
  ?10 = 2021-22
  ?11 = 2022-23
  ?12 = 2023-24
