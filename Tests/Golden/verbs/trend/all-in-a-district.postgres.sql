-- trend all where district = Lakeside last 2 years
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = middle_math
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = hs_graduation
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = college_enrolled
  ?2 = riverbend_data
  ?3 = 2021-22
  ?4 = 2022-23
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = college_completed
  ?2 = riverbend_data
  ?3 = 2021-22
  ?4 = 2022-23
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "cut_district" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = full_day_k
  ?2 = state_report
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "cut_district" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = in_preschool
  ?2 = state_report
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = chronic_absence
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Lakeside

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = suspended
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Lakeside
