/// Which strive this is.
public enum Edition {
  public static let version = "0.1.0"
}
