-- show early_reading by year with missing
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint, $5::bigint, $6::bigint, $7::bigint, $8::bigint, $9::bigint, $10::bigint, $11::bigint)
    AND "cell"."place" IN ($12::bigint)
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
