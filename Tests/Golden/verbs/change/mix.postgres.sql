-- change hs_graduation by income since 2019 with mix, n
  SELECT "cell"."period", "cell"."place", "cell"."by_income", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_income" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_income" ASC NULLS LAST
  ?1 = hs_graduation
  ?2 = riverbend_data
  ?3 = 2018-19
  ?4 = 2023-24
  ?5 = Riverbend
