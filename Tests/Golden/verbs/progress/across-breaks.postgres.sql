-- progress early_reading since 2018 using across_breaks
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint, $5::bigint, $6::bigint, $7::bigint, $8::bigint)
    AND "cell"."place" IN ($9::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2017-18
  ?4 = 2018-19
  ?5 = 2020-21
  ?6 = 2021-22
  ?7 = 2022-23
  ?8 = 2023-24
  ?9 = Riverbend
