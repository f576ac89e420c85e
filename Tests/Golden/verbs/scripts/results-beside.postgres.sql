-- gap early_reading by race vs white
  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_race" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint)
    AND "cell"."place" IN ($4::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2023-24
  ?4 = Riverbend

-- change early_reading by race since 2021
  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_race" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2020-21
  ?4 = 2023-24
  ?5 = Riverbend
