namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>
/// A fitted cutoff. If <see cref="Regressed"/> is true, the follow-up score is judged by CSi = [MeanPost + (post - MeanPost) ReliabilityPost - Value] / Divisor.
/// </summary>
internal sealed record CutoffCriterion(double Value, double CriticalValue, bool Regressed)
{
    public double MeanPost { get; init; }
    public double ReliabilityPost { get; init; } = 1;
    public double Divisor { get; init; } = 1;

    public double IndexAfter(double post) => (MeanPost + ((post - MeanPost) * ReliabilityPost) - Value) / Divisor;

    public bool ClinicalBefore(double pre, double sign) => sign * pre < sign * Value;

    public bool FunctionalAfter(double post, double sign) =>
        Regressed ? sign * IndexAfter(post) > CriticalValue : sign * post > sign * Value;

    public bool ClinicalAfter(double post, double sign) =>
        Regressed ? sign * IndexAfter(post) < -CriticalValue : !FunctionalAfter(post, sign);
}
