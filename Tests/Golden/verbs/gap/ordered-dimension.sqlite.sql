-- gap early_reading by income since 2021
  SELECT "cell"."period", "cell"."place", "cell"."by_income", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "cut_community_income" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6)
    AND NOT (("cell"."by_income" = ?7) AND EXISTS (
    SELECT 1
    FROM "cut_community_income" AS "wider"
    WHERE ("wider"."indicator" = "cell"."indicator")
      AND ("wider"."source" = "cell"."source")
      AND ("wider"."period" = "cell"."period")
      AND ("wider"."place" = "cell"."place")
      AND ("wider"."by_income" = ?8)
  ))
    AND NOT (("cell"."by_income" = ?9) AND EXISTS (
    SELECT 1
    FROM "cut_community_income" AS "wider"
    WHERE ("wider"."indicator" = "cell"."indicator")
      AND ("wider"."source" = "cell"."source")
      AND ("wider"."period" = "cell"."period")
      AND ("wider"."place" = "cell"."place")
      AND ("wider"."by_income" = ?10)
  ))
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST, "cell"."by_income" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2020-21
  ?4 = 2021-22
  ?5 = 2022-23
  ?6 = 2023-24
  ?7 = free_lunch
  ?8 = econ_disadvantaged
  ?9 = reduced_lunch
  ?10 = econ_disadvantaged

  SELECT "cell"."period", "cell"."place", "cell"."state", "cell"."n", "cell"."met_low", "cell"."met_high", "cell"."value_low", "cell"."value_high"
  FROM "cut_community" AS "cell"
  WHERE ("cell"."indicator" = ?1)
    AND ("cell"."source" = ?2)
    AND "cell"."period" IN (?3, ?4, ?5, ?6)
  ORDER BY "cell"."period" ASC NULLS LAST, "cell"."place" ASC NULLS LAST
  ?1 = early_reading
  ?2 = riverbend_data
  ?3 = 2020-21
  ?4 = 2021-22
  ?5 = 2022-23
  ?6 = 2023-24
