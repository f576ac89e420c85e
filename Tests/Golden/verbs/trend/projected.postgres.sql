-- trend kindergarten_ready by gender since 2018 with projection
  SELECT "cell"."period", "cell"."place", "cell"."by_gender", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_gender" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint, $5::bigint, $6::bigint, $7::bigint, $8::bigint, $9::bigint)
    AND "cell"."place" IN ($10::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_gender" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
  ?3 = 2017-18
  ?4 = 2018-19
  ?5 = 2019-20
  ?6 = 2020-21
  ?7 = 2021-22
  ?8 = 2022-23
  ?9 = 2023-24
  ?10 = Riverbend
