namespace TherapyOutcomes.Tests.Model;

/// <summary>
/// The library's assessment agrees with a model of it that was written by someone who had read only the description of the behaviour: better,
/// sustained, lost.
/// </summary>
public sealed class ModelTests
{
    private const int MostShown = 3;

    [ZoneFact("America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati")]
    public void Assess_RandomHistories_AgreesWithTheModel() => AssertAgreement(ModelHarness.Compare(seeds: 400));

    [Trait("Speed", "Slow")]
    [ZoneFact("America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati")]
    public void Assess_ManyRandomHistories_AgreesWithTheModel() => AssertAgreement(ModelHarness.Compare(seeds: 10_000));

    private static void AssertAgreement(ModelReport report)
    {
        Assert.True(
            report.Differences.Count == 0,
            $"{report.Differences.Count} histories differ.\n\n{string.Join("\n", report.Differences.Take(MostShown).Select(difference => difference.Told))}");
        Assert.True(report.Refused * 100 < report.Facts, $"{report.Refused} of {report.Facts} facts were refused.");
    }
}
