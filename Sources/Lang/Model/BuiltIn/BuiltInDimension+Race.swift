extension BuiltInDimension {
  /// Race and ethnicity as OMB 1997 and 2024 have them; the three-letter codes are of EDFacts.
  static let race = BuiltInDimension(
    "race", "Race and ethnicity",
    members: [
      BuiltInMember(
        "american_indian", "American Indian or Alaska Native",
        [
          "Native American", "Indian or Alaska Native", "American Indian or Alaska Nativ", "AIAN",
          "MAM",
        ]),
      BuiltInMember("asian", "Asian", ["MAS"]),
      BuiltInMember(
        "black", "Black or African American",
        ["Black", "African American", "Black, Non-Hispanic", "MBL"]),
      BuiltInMember(
        "hispanic", "Hispanic or Latino",
        ["Hispanic", "Latino", "Latinx", "Hispanic/Latino of any race", "MHI"]),
      BuiltInMember(
        "mena", "Middle Eastern or North African", ["MENA"]),
      BuiltInMember(
        "pacific_islander", "Native Hawaiian or Other Pacific Islander",
        [
          "Hawaiian or Pacific Islander", "Hawaiian/Pacific Islander",
          "Native Hawaiian or Pacific Islan", "NHPI",
        ]),
      BuiltInMember(
        "two_or_more", "Two or more races",
        ["Two or more", "Multiracial", "Biracial or Multi-Racial", "MTR"]),
      BuiltInMember(
        "white", "White",
        ["White (non-Hispanic)", "White, Non-Hispanic", "White (Non Hispanic)", "MWH"]),
      BuiltInMember("other", "Other races and ethnicities", ["Other"]),
      BuiltInMember("unknown", "Unknown", ["Choose Not to Respond", "Unspecified"]),
    ])
}
