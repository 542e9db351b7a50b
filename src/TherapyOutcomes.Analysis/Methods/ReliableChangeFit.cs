using TherapyOutcomes.Analysis.Kernels;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Analysis;

/// <summary>Fits the six reliable change formulas. For the sources, see <see cref="ReliableChangeIndex"/>.</summary>
internal static class ReliableChangeFit
{
    private const string What = "the reliable change index";

    public static ChangeCriterion Of(ReliableChangeMethod method, ReferencePopulation population)
    {
        var r = method.Reliability;
        var sd = population.NeedSpread(What);
        var error = sd * Math.Sqrt(1 - r);
        var prediction = sd * Math.Sqrt(1 - (r * r));
        var oneSided = method.Index == ReliableChangeIndex.HagemanArrindell;
        var z = NormalDistribution.UpperQuantile(oneSided ? Check.OneSided(method.Significance, "significance") : method.Significance / 2);
        var start = new ChangeCriterion(ChangeScale.Index, z, z) { CriticalValue = z, StandardError = error };

        return method.Index switch
        {
            ReliableChangeIndex.JacobsonTruax => JacobsonTruax(start, error, z),
            ReliableChangeIndex.GulliksenLordNovick => Regressed(start, population.NeedMean(What), population.NeedMean(What), r, prediction) with { StandardError = prediction },
            ReliableChangeIndex.HsuLinnLord => Regressed(start, population.NeedMean(What), population.NeedMeanPost(What), r, prediction) with { StandardError = prediction },
            ReliableChangeIndex.EdwardsNunnally => Regressed(start, population.NeedMean(What), population.NeedMean(What), r, error),
            ReliableChangeIndex.NunnallyKotsch => Regressed(start, population.NeedMean(What), population.NeedMean(What), r, BothErrors(sd, r, method.ReliabilityPost ?? r)),
            _ => HagemanArrindell(start, population, error),
        };
    }

    private static ChangeCriterion JacobsonTruax(ChangeCriterion start, double error, double z)
    {
        var difference = Math.Sqrt(2 * error * error);
        return start with { Divisor = difference, StandardErrorOfDifference = difference, ReliableChange = difference * z };
    }

    private static ChangeCriterion Regressed(ChangeCriterion start, double centerPre, double centerPost, double slope, double divisor) =>
        start with { CenterPre = centerPre, CenterPost = centerPost, Slope = slope, Divisor = divisor };

    private static double BothErrors(double sd, double r, double rPost) =>
        Math.Sqrt((r * r * sd * sd * (1 - r)) + (sd * sd * (1 - rPost)));

    private static ChangeCriterion HagemanArrindell(ChangeCriterion start, ReferencePopulation population, double error)
    {
        var ofDifference = ReliabilityOfDifference(population, error);
        var difference = Math.Sqrt(2 * error * error);
        var shift = (population.NeedMeanPost(What) - population.NeedMean(What)) * (1 - ofDifference) / ofDifference;
        return start with { CenterPost = -shift, Divisor = difference / Math.Sqrt(ofDifference), StandardErrorOfDifference = difference };
    }

    private static double ReliabilityOfDifference(ReferencePopulation population, double error)
    {
        var (pre, post) = (population.NeedSpread(What), population.NeedSpreadPost(What));
        var shared = 2 * pre * post * population.NeedCorrelation(What);
        var total = (pre * pre) + (post * post) - shared;

        // SD^2 times its reliability is SD^2 - SEm^2, so the numerator is the variance of the change minus both errors.
        var reliability = (total - (2 * error * error)) / total;
        return reliability is > 0 and <= 1
            ? reliability
            : throw new AnalysisParameterException(
                "reliability",
                "a reliability high enough that the reliability of the difference scores is above 0; here all the spread of the change is error",
                Check.Invariant($"Hageman and Arrindell's index has no value: the reliability of the differences is {reliability}."));
    }
}
