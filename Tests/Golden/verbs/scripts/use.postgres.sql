-- show hs_graduation by race since 2022
  SELECT "cell"."period", "cell"."place", "cell"."by_race", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_race" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint, $5::bigint)
    AND "cell"."place" IN ($6::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_race" ASC NULLS LAST
  ?1 = hs_graduation
  ?2 = riverbend_data
  ?3 = 2021-22
  ?4 = 2022-23
  ?5 = 2023-24
  ?6 = Riverbend
