-- show kindergarten_ready by gender, school where district = Lakeside since 2023 with total
  SELECT "cell"."period", "cell"."place", "cell"."by_gender", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_gender" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4)
    AND "cell"."place" IN (?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_gender" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Bayview
  ?6 = Heron Point
  ?7 = Lac du Pré
  ?8 = Pine Shore
  ?9 = Sandhill
  ?10 = Dunes Middle
  ?11 = Lakeside Middle
  ?12 = Lakeside High
  ?13 = Point Comfort High

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4)
    AND "cell"."place" IN (?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Bayview
  ?6 = Heron Point
  ?7 = Lac du Pré
  ?8 = Pine Shore
  ?9 = Sandhill
  ?10 = Dunes Middle
  ?11 = Lakeside Middle
  ?12 = Lakeside High
  ?13 = Point Comfort High
