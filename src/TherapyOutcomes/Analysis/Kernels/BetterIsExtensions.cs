namespace TherapyOutcomes.Analysis.Kernels;

internal static class BetterIsExtensions
{
    /// <summary>The factor that makes better positive.</summary>
    public static double Sign(this BetterIs better) => better == BetterIs.Higher ? 1 : -1;
}
