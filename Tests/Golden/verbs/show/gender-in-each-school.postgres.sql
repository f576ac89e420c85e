-- show kindergarten_ready by gender, school where district = Lakeside since 2023 with total
  SELECT "cell"."period", "cell"."place", "cell"."by_gender", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_gender" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint, $6::bigint, $7::bigint, $8::bigint, $9::bigint, $10::bigint, $11::bigint, $12::bigint, $13::bigint)
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
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint, $6::bigint, $7::bigint, $8::bigint, $9::bigint, $10::bigint, $11::bigint, $12::bigint, $13::bigint)
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
