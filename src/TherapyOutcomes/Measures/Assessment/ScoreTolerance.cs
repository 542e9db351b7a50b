namespace TherapyOutcomes.Measures;

/// <summary>Compares scores. Means of items can be repeating decimals, so differences of less than a billionth are ignored.</summary>
internal static class ScoreTolerance
{
    private const int Decimals = 9;

    /// <summary>Determines whether a change is at least as large as a threshold.</summary>
    public static bool Reaches(decimal change, decimal threshold) => Math.Round(change - threshold, Decimals) >= 0;
}
