extension BuiltInDimension {
  static let gender = BuiltInDimension(
    "gender", "Gender",
    members: [
      BuiltInMember("female", "Female", ["F", "Girls", "Female Students"]),
      BuiltInMember("male", "Male", ["M", "Boys", "Male Students"]),
    ])

  /// Free and reduced lunch are parts of the first group; a table uses one level of the tree.
  static let income = BuiltInDimension(
    "income", "Family income", reference: "not_econ_disadvantaged",
    members: [
      BuiltInMember(
        "econ_disadvantaged", "Economically disadvantaged",
        [
          "Eligible for Free or Reduced-Price Meals", "Low Income", "FRL", "ED", "ECD",
          "Less than $50,000",
        ]),
      BuiltInMember(
        "free_lunch", "Eligible for free lunch", ["F"], parent: "econ_disadvantaged"),
      BuiltInMember(
        "reduced_lunch", "Eligible for reduced lunch", ["R"], parent: "econ_disadvantaged"),
      BuiltInMember(
        "not_econ_disadvantaged", "Not economically disadvantaged",
        ["Non-Economically Disadvantaged", "Not Eligible For Lunch", "N", "$50,000 or More"]),
    ])

  static let language = BuiltInDimension(
    "language", "English learner status", reference: "not_english_learner",
    members: [
      BuiltInMember(
        "english_learner", "English learners",
        [
          "English Learner", "English Language Learners", "ELL", "EL", "LEP",
          "Limited English Proficient",
        ] + yes),
      BuiltInMember(
        "not_english_learner", "Not English learners",
        ["Non-ELL", "Non-English Learner", "English Proficient Students"] + no),
    ])

  static let disability = BuiltInDimension(
    "disability", "Disability status", reference: "not_idea",
    members: [
      BuiltInMember(
        "idea", "Students with disabilities",
        [
          "Special Education", "Special Education Students", "Students with Disabilities (IEP)",
          "SWD", "IEP", "CWD",
        ] + yes),
      BuiltInMember(
        "not_idea", "Students without disabilities",
        ["Non-Special Education", "General Education Students", "Students without IEP"] + no),
    ])

  static let foster = BuiltInDimension(
    "foster", "Foster care", reference: "no",
    members: [
      BuiltInMember("yes", "In foster care", ["Foster Care", "Foster Youth", "FCS", "Y"]),
      BuiltInMember("no", "Not in foster care", ["N"]),
    ])

  static let homeless = BuiltInDimension(
    "homeless", "Homelessness", reference: "no",
    members: [
      BuiltInMember("yes", "Homeless", ["McKinney-Vento", "HOM", "Y"]),
      BuiltInMember("no", "Not homeless", ["N"]),
    ])

  static let migrant = BuiltInDimension(
    "migrant", "Migrant status", reference: "no",
    members: [
      BuiltInMember("yes", "Migrant", ["MIG", "Y"]),
      BuiltInMember("no", "Not migrant", ["N"]),
    ])

  static let highNeeds = BuiltInDimension(
    "high_needs", "High needs", reference: "no",
    members: [
      BuiltInMember("yes", "High needs", ["Y"]),
      BuiltInMember("no", "Not high needs", ["Non-High Needs", "N"]),
    ])

  /// In a column about one thing, as `ELL`, files write no more than this.
  private static let yes = ["Y", "Yes"]
  private static let no = ["N", "No"]
}
