using TherapyOutcomes.Analysis.Kernels;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Analysis;

/// <summary>Computes cutoffs a, b and c, from raw or true scores. For the sources, see <see cref="CutoffType"/> and <see cref="CutoffFormula"/>.</summary>
internal static class CutoffFit
{
    private const string What = "the cutoff";
    private const double DefaultSignificance = 0.05;

    public static CutoffCriterion Of(CutoffMethod method, ReferencePopulation population, Better better)
    {
        var significance = method.Significance ?? DefaultSignificance;
        return method.Formula == CutoffFormula.HagemanArrindell
            ? HagemanArrindell(method, population, better, NormalDistribution.UpperQuantile(Check.OneSided(significance, "significance")))
            : new(Draw(method, better, population.NeedMean(What), population.NeedSpread(What), method.FunctionalSd), NormalDistribution.UpperQuantile(significance / 2), Regressed: false);
    }

    private static double Draw(CutoffMethod method, Better better, double clinicalMean, double clinicalSd, double? functionalSd) => method.Type switch
    {
        CutoffType.A => clinicalMean + (2 * better.Sign() * clinicalSd),
        CutoffType.B => FunctionalMean(method) - (2 * better.Sign() * FunctionalSd(functionalSd)),
        _ => ((clinicalSd * FunctionalMean(method)) + (FunctionalSd(functionalSd) * clinicalMean)) / (clinicalSd + FunctionalSd(functionalSd)),
    };

    private static CutoffCriterion HagemanArrindell(CutoffMethod method, ReferencePopulation population, Better better, double critical)
    {
        var reliability = Check.Required(method.Reliability, "reliability", "Hageman and Arrindell's cutoff");
        var (clinical, after) = (population.NeedSpread(What), population.NeedSpreadPost(What));
        var error = clinical * Math.Sqrt(1 - reliability);
        var reliabilityAfter = TrueShare(after, error, "reliability", "the scores after");
        var trueClinical = clinical * Math.Sqrt(TrueShare(clinical, error, "reliability", "the scores before"));
        double? trueFunctional = method.Type == CutoffType.A ? null : FunctionalSd(method.FunctionalSd) is var sd ? sd * Math.Sqrt(TrueShare(sd, error, "functionalSd", "the functional scores")) : null;
        return new(Draw(method, better, population.NeedMean(What), trueClinical, trueFunctional), critical, Regressed: true)
        {
            MeanPost = population.NeedMeanPost(What),
            ReliabilityPost = reliabilityAfter,
            Divisor = Math.Sqrt(reliabilityAfter) * error,
        };
    }

    /// <summary>Returns the share of a variance that is not error, (SD^2 - SEm^2) / SD^2.</summary>
    private static double TrueShare(double sd, double error, string parameter, string whose) =>
        sd > error
            ? ((sd * sd) - (error * error)) / (sd * sd)
            : throw new AnalysisParameterException(
                parameter,
                "a value at which the spread exceeds the measurement error",
                Check.Invariant($"Hageman and Arrindell's cutoff has no value: the spread of {whose} ({sd}) is not above the measurement error ({error})."));

    private static double FunctionalMean(CutoffMethod method) => Check.Required(method.FunctionalMean, "functionalMean", $"cutoff {Name(method)}");

    private static double FunctionalSd(double? sd) => Check.Required(sd, "functionalSd", "cutoff b or c");

    private static string Name(CutoffMethod method) => method.Type == CutoffType.B ? "b" : "c";
}
