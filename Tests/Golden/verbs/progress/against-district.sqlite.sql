-- progress kindergarten_ready by school where district = Lakeside vs district with p, course
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    AND "cell"."place" IN (?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
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
  ?13 = Bayview
  ?14 = Heron Point
  ?15 = Lac du Pré
  ?16 = Pine Shore
  ?17 = Sandhill
  ?18 = Dunes Middle
  ?19 = Lakeside Middle
  ?20 = Lakeside High
  ?21 = Point Comfort High

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    AND "cell"."place" IN (?13, ?14, ?15)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
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
  ?13 = Riverbend City
  ?14 = North Valley
  ?15 = Lakeside
