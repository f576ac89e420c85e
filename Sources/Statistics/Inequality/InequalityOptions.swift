/// Choices that published figures differ in; the defaults are what this library advises.
public struct InequalityOptions: Sendable, Hashable {
  public var confidence: Confidence
  /// Differences of counted people by Newcombe; else by Wald.
  public var isNewcombe: Bool
  public var simulation: SimulationOptions
  /// Stands for rates of 0 in Theil and MLD, which are refused without: 1e-6 in healthequal.
  public var zeroSubstitute: Double?
  /// The error of ACI and RCI by a regression; else by the groups' own sampling.
  public var isConcentrationByRegression: Bool
  public var gradient: GradientModel

  public init(
    confidence: Confidence = .ninetyFive, isNewcombe: Bool = true,
    simulation: SimulationOptions = SimulationOptions(), zeroSubstitute: Double? = nil,
    isConcentrationByRegression: Bool = false, gradient: GradientModel = .logit
  ) {
    self.confidence = confidence
    self.isNewcombe = isNewcombe
    self.simulation = simulation
    self.zeroSubstitute = zeroSubstitute
    self.isConcentrationByRegression = isConcentrationByRegression
    self.gradient = gradient
  }
}
