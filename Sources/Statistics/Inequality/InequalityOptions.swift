/// Choices that published figures differ in; the defaults are what this library advises.
public struct InequalityOptions: Sendable, Hashable {
  public var confidence: Confidence
  /// Differences of counted people by Newcombe; else by Wald.
  public var isNewcombe: Bool
  /// `nil` leaves out the intervals that no formula gives.
  public var simulation: SimulationOptions?
  /// Stands for rates of 0 in Theil and MLD, which are refused without: 1e-6 in healthequal.
  public var zeroSubstitute: Double?
  /// The error of ACI and RCI by a regression; else by the groups' own sampling.
  public var isConcentrationByRegression: Bool
  public var gradient: GradientModel
  /// PAR and PAF against the reference; else the most advantaged group, or the best.
  public var isAttributedToReference: Bool

  public init(
    confidence: Confidence = .ninetyFive, isNewcombe: Bool = true,
    simulation: SimulationOptions? = SimulationOptions(), zeroSubstitute: Double? = nil,
    isConcentrationByRegression: Bool = false, gradient: GradientModel = .logit,
    isAttributedToReference: Bool = false
  ) {
    self.confidence = confidence
    self.isNewcombe = isNewcombe
    self.simulation = simulation
    self.zeroSubstitute = zeroSubstitute
    self.isConcentrationByRegression = isConcentrationByRegression
    self.gradient = gradient
    self.isAttributedToReference = isAttributedToReference
  }
}
