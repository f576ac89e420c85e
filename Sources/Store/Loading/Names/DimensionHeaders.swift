import Lang

/// Headers that published files put over the groups of a dimension.
enum DimensionHeaders {
  /// The id of the dimension that a folded header names: its id, its label, or a usual wording.
  static func dimension(of header: String, among catalog: Catalog) -> String? {
    for dimension in catalog.dimensions
    where folded(dimension.id) == header || folded(dimension.label) == header {
      return dimension.id
    }
    guard let id = usual[header] else { return nil }
    return catalog.dimensions.first { folded($0.id) == id }?.id
  }

  private static let usual: [String: String] = [
    "race/ethnicity": "race", "race / ethnicity": "race", "race and ethnicity": "race",
    "race or ethnicity": "race", "ethnicity": "race", "sex": "gender",
    "free/reduced price meal eligibility": "income", "meal eligibility": "income",
    "free/reduced price meal eligibility (3-level)": "income", "economic status": "income",
    "economically disadvantaged": "income",
    "ell": "language", "english learner status": "language", "ell status": "language",
    "el status": "language",
    "special education status": "disability", "disability status": "disability",
    "students with disabilities": "disability", "high needs status": "high_needs",
    "homeless status": "homeless", "foster care status": "foster", "migrant status": "migrant",
    "grade level": "grade",
  ]
}
