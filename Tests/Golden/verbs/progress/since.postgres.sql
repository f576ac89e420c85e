-- progress kindergarten_ready, employed since 2020 with projection
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint, $5::bigint, $6::bigint, $7::bigint)
    AND "cell"."place" IN ($8::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
  ?3 = 2019-20
  ?4 = 2020-21
  ?5 = 2021-22
  ?6 = 2022-23
  ?7 = 2023-24
  ?8 = Riverbend

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint, $5::bigint, $6::bigint, $7::bigint)
    AND "cell"."place" IN ($8::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = employed
  ?2 = riverbend_data
  ?3 = 2019-20
  ?4 = 2020-21
  ?5 = 2021-22
  ?6 = 2022-23
  ?7 = 2023-24
  ?8 = Riverbend
