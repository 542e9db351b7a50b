namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class LadderSectionTests
{
    [Fact]
    public async Task Write_NotJudged_SaysHowManyAndWhy()
    {
        var clinic = new ScoredClinic().With(1, 40, 20);
        clinic.With(1, 4, 2);
        clinic.Add("VAS", 60, 20);
        clinic.Add("ISI", 25, 15);
        clinic.Add("FABQ-W", 40, 10);
        clinic.Add("GROC-15", 5);

        var section = await SectionAsync(clinic);

        Assert.Contains(
            "Of those with a later score, 4 can\u2019t be judged and are left out of the shares and the curve below: 1 by a measure that never decides on its own (FABQ-W); "
            + "2 by a measure whose MIC or MDC isn\u2019t known or doesn\u2019t apply (ISI, VAS); 1 started too close to the best score to improve by enough.",
            section,
            StringComparison.Ordinal);
        Assert.Contains("1 without a baseline has a rating of change as the deciding measure", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_EverybodyIsJudged_SaysNothingOfOthers()
    {
        var section = await SectionAsync(new ScoredClinic().With(2, 40, 20));

        Assert.DoesNotContain("can\u2019t be judged", section, StringComparison.Ordinal);
        Assert.DoesNotContain("rating of change", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_SharesOfFew_HaveTheirInterval()
    {
        var section = await SectionAsync(new ScoredClinic().With(1, 40, 20).With(1, 40));

        Assert.Contains("50% (9% to 91%)", section, StringComparison.Ordinal);
    }

    private static async Task<string> SectionAsync(ScoredClinic clinic) =>
        Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("section").Single(section => section.Get("id") == "caseload").Value;
}
