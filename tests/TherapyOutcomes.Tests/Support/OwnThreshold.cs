namespace TherapyOutcomes.Tests.Support;

/// <summary>A threshold that a clinic invents.</summary>
internal static class OwnThreshold
{
    public static Threshold Of(ThresholdKind kind, decimal value, ThresholdUnit unit = ThresholdUnit.Scale) =>
        new() { Kind = kind, Value = value, Unit = unit, Population = "x", Citation = "x", Mark = EvidenceMark.Clinic };
}
