-- gap college_enrolled by gender since 2020
  SELECT "cell"."period", "cell"."place", "cell"."by_gender", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_gender" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint, $5::bigint, $6::bigint)
    AND "cell"."place" IN ($7::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_gender" ASC NULLS LAST
  ?1 = college_enrolled
  ?2 = riverbend_data
  ?3 = 2019-20
  ?4 = 2020-21
  ?5 = 2021-22
  ?6 = 2022-23
  ?7 = Riverbend
