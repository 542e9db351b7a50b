namespace TherapyOutcomes.Measures;

/// <summary>Compares points of a scale. Means of items are repeating decimals, so a difference below a billionth is none.</summary>
internal static class ScoreTolerance
{
    private const int Decimals = 9;

    /// <summary>True when a change is at least as large as a threshold.</summary>
    public static bool Reaches(decimal change, decimal threshold) => Math.Round(change - threshold, Decimals) >= 0;
}
