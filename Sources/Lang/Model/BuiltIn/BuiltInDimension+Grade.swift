extension BuiltInDimension {
  /// Grades of school from the lowest to the highest.
  static let grade = BuiltInDimension(
    "grade", "Grade", ordered: true,
    members: [
      BuiltInMember("prekindergarten", "Prekindergarten", ["PK", "PreK", "Pre-K"]),
      BuiltInMember("kindergarten", "Kindergarten", ["K", "KG", "Grade K"]),
      BuiltInMember("grade_1", "Grade 1", ["1", "01", "1st", "1st grade", "First grade"]),
      BuiltInMember("grade_2", "Grade 2", ["2", "02", "2nd", "2nd grade", "Second grade"]),
      BuiltInMember("grade_3", "Grade 3", ["3", "03", "3rd", "3rd grade", "Third grade"]),
      BuiltInMember("grade_4", "Grade 4", ["4", "04", "4th", "4th grade", "Fourth grade"]),
      BuiltInMember("grade_5", "Grade 5", ["5", "05", "5th", "5th grade", "Fifth grade"]),
      BuiltInMember("grade_6", "Grade 6", ["6", "06", "6th", "6th grade", "Sixth grade"]),
      BuiltInMember("grade_7", "Grade 7", ["7", "07", "7th", "7th grade", "Seventh grade"]),
      BuiltInMember("grade_8", "Grade 8", ["8", "08", "8th", "8th grade", "Eighth grade"]),
      BuiltInMember("grade_9", "Grade 9", ["9", "09", "9th", "9th grade", "Ninth grade"]),
      BuiltInMember("grade_10", "Grade 10", ["10", "10th", "10th grade", "Tenth grade"]),
      BuiltInMember("grade_11", "Grade 11", ["11", "11th", "11th grade", "Eleventh grade"]),
      BuiltInMember("grade_12", "Grade 12", ["12", "12th", "12th grade", "Twelfth grade"]),
    ])
}
