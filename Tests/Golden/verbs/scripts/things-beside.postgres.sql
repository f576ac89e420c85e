-- count schools by district
  SELECT "thing"."id"
  FROM "places" AS "thing"
  WHERE ("thing"."level" = $1::text)
    AND ("thing"."start" IS NULL OR ("thing"."start" <= $2::text))
    AND ("thing"."end" IS NULL OR ("thing"."end" >= $3::text))
  ORDER BY "thing"."id" COLLATE "C" ASC NULLS LAST
  ?1 = school
  ?2 = 2025-11-15
  ?3 = 2025-11-15

-- change kindergarten_ready by district since 2019
  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_places" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint, $6::bigint, $7::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = kindergarten_ready
  ?2 = riverbend_data
  ?3 = 2018-19
  ?4 = 2023-24
  ?5 = Riverbend City
  ?6 = North Valley
  ?7 = Lakeside

-- gap early_reading by gender, year last 2 years
  SELECT "cell"."period", "cell"."place", "cell"."by_gender", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_gender" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_gender" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Riverbend

-- trend chronic_absence by gender last 2 years
  SELECT "cell"."period", "cell"."place", "cell"."by_gender", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "released_gender" AS "cell"
  WHERE ("cell"."indicator" = $1::bigint)
    AND ("cell"."source" = $2::bigint)
    AND "cell"."period" IN ($3::bigint, $4::bigint)
    AND "cell"."place" IN ($5::bigint)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_gender" ASC NULLS LAST
  ?1 = chronic_absence
  ?2 = riverbend_data
  ?3 = 2022-23
  ?4 = 2023-24
  ?5 = Riverbend
