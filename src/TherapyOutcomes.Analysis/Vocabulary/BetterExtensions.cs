namespace TherapyOutcomes.Analysis;

internal static class BetterExtensions
{
    /// <summary>Returns the factor that makes a change for the better positive.</summary>
    public static double Sign(this Better better) => better == Better.Higher ? 1 : -1;
}
