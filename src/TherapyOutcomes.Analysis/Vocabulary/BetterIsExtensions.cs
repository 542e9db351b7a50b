namespace TherapyOutcomes.Analysis;

internal static class BetterIsExtensions
{
    /// <summary>Returns the factor that makes a change for the better positive.</summary>
    public static double Sign(this BetterIs better) => better == BetterIs.Higher ? 1 : -1;
}
