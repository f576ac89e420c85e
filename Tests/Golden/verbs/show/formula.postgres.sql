-- show per_absence, suspended by race in 2023
  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_race" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint)
    AND "cell"."place" IN ($4::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
  ?1 = suspended
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = Riverbend

  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_race" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint)
    AND "cell"."place" IN ($4::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
  ?1 = chronic_absence
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = Riverbend

  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_race" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint)
    AND "cell"."place" IN ($4::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
  ?1 = suspended
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = Riverbend

-- show twentieth, enrollment by district in 2024
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint)
    AND "cell"."place" IN ($4::bigint, $5::bigint, $6::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = enrollment
  ?2 = riverbend_data
  ?3 = 2023-24
  ?4 = Riverbend City
  ?5 = North Valley
  ?6 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint)
    AND "cell"."place" IN ($4::bigint, $5::bigint, $6::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = enrollment
  ?2 = riverbend_data
  ?3 = 2023-24
  ?4 = Riverbend City
  ?5 = North Valley
  ?6 = Lakeside

-- show share by gender in 2023
  SELECT "cell"."period", "cell"."place", "cell"."by_gender", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_gender" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint)
    AND "cell"."place" IN ($4::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_gender" ASC NULLS LAST
  ?1 = chronic_absence
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = Riverbend

  SELECT "cell"."period", "cell"."place", "cell"."by_gender", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_gender" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint)
    AND "cell"."place" IN ($4::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_gender" ASC NULLS LAST
  ?1 = suspended
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = Riverbend
